package io.threatrelay.relayapi;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Unknown paths, wrong methods and other faults of HTTP. */
@Provider
public final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException fault) {
    int status = fault.getResponse().getStatus();
    Response.ResponseBuilder response = Response.status(status);
    String allowed = fault.getResponse().getHeaderString(HttpHeaders.ALLOW);
    if (allowed != null) {
      response.header(HttpHeaders.ALLOW, allowed);
    }
    return HttpErrors.body(response, status, message(status)).build();
  }

  private static String message(int status) {
    return switch (status) {
      case 404 -> "Nothing is served at this URL. GET / lists what is.";
      case 405 -> "This URL does not support this method.";
      default -> HttpErrors.reason(status) + ".";
    };
  }
}
