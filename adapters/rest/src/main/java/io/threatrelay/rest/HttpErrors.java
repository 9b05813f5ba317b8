package io.threatrelay.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is no business of the relay API: {@code {"code":…,"message":…,"reason":…}}. */
final class HttpErrors {

  private HttpErrors() {}

  static Response.ResponseBuilder body(
      Response.ResponseBuilder response, int status, String message, Throwable reason) {
    return response
        .status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            JsonAnswer.of(
                json ->
                    json.writeStartObject()
                        .write("code", status)
                        .write("message", message)
                        .write("reason", reason.getClass().getName())
                        .writeEnd()));
  }
}
