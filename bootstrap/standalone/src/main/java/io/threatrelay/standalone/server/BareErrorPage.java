package io.threatrelay.standalone;

import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;

/**
 * What Grizzly says of requests that never reach JAX-RS: the reason, in JSON, nothing of itself.
 */
final class BareErrorPage implements ErrorPageGenerator {

  @Override
  public String generate(
      Request request, int status, String reason, String description, Throwable fault) {
    request.getResponse().setContentType("application/json");
    return "{\"code\":%d,\"message\":\"The request is no HTTP request that this relay takes.\",\"reason\":\"%s\"}"
        .formatted(status, fault == null ? "HttpError" : fault.getClass().getName());
  }
}
