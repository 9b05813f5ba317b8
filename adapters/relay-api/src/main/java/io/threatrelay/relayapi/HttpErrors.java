package io.threatrelay.relayapi;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;

/** Answers that are not the relay API's: {@code {"code":…,"message":…,"reason":…}}. */
public final class HttpErrors {

  private HttpErrors() {}

  static Response.ResponseBuilder body(
      Response.ResponseBuilder response, int status, String message) {
    return response
        .status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(JsonAnswer.of(json -> write(json, status, message)));
  }

  /** The same body as text, for servers that answer before JAX-RS does. */
  public static String json(int status, String message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonProvider.provider().createGenerator(text)) {
      write(json, status, message);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, int status, String message) {
    json.writeStartObject()
        .write("code", status)
        .write("message", message)
        .write("reason", reason(status))
        .writeEnd();
  }

  /** The one phrase that stands for a status, whatever caused it. */
  public static String reason(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "HTTP Error" : known.getReasonPhrase();
  }
}
