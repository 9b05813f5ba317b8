package io.threatrelay.relayapi;

import io.threatrelay.domain.RelayFailure;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Relay errors travel with HTTP 200. */
@Provider
public final class RelayFailureMapper implements ExceptionMapper<RelayFailure> {

  @Override
  public Response toResponse(RelayFailure failure) {
    return Response.ok(RelayAnswers.errors(failure.errors())).build();
  }
}
