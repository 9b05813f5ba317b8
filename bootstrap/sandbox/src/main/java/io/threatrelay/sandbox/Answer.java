package io.threatrelay.sandbox;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a stand-in says.
 *
 * @param length bytes of the body; {@link #CHUNKED} when they are not counted before
 */
record Answer(int status, Map<String, String> headers, long length, Body body) {

  /** Writes a body; it may be large, so nobody holds it. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final long CHUNKED = 0; // as HttpExchange.sendResponseHeaders wants it

  static Answer json(int status, JsonObject content) {
    byte[] bytes = Texts.bytes(content);
    return new Answer(status, Map.of(), bytes.length, out -> out.write(bytes));
  }

  static Answer message(int status, String message) {
    return json(status, Texts.object().add("message", message).build());
  }

  static Answer streamed(Body body) {
    return new Answer(200, Map.of(), CHUNKED, body);
  }

  Answer with(Map<String, String> more) {
    return new Answer(status, more, length, body);
  }

  void sendTo(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, length);
    body.writeTo(exchange.getResponseBody());
  }
}
