package io.threatrelay.provider.testkit;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How a {@link StubApi} deals with a request: an answer, or a way to spoil it. */
@FunctionalInterface
public interface Behaviour {

  void answer(HttpExchange exchange) throws IOException;

  /** The same with one more header. */
  default Behaviour with(String name, String value) {
    return exchange -> {
      exchange.getResponseHeaders().set(name, value);
      answer(exchange);
    };
  }

  /** One after the other; the last one stays. */
  static Behaviour inTurn(Behaviour... behaviours) {
    AtomicInteger turn = new AtomicInteger();
    return exchange ->
        behaviours[Math.min(turn.getAndIncrement(), behaviours.length - 1)].answer(exchange);
  }

  /** A whole JSON answer. */
  static Behaviour json(int status, String body) {
    return raw(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A whole answer of any kind. */
  static Behaviour raw(int status, String contentType, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", contentType);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /**
   * The answer of a recorded exchange, as it went over the wire.
   *
   * @param exchange a JSON object whose {@code response} has a {@code status} and a {@code body}; a
   *     string as body is plain text, anything else is JSON
   */
  static Behaviour recorded(String exchange) {
    JsonObject response;
    try (JsonReader reader = Json.createReader(new StringReader(exchange))) {
      response = reader.readObject().getJsonObject("response");
    }
    JsonValue body = response.get("body");
    String text = body instanceof JsonString plain ? plain.getString() : body.toString();
    String type = body instanceof JsonString ? "text/plain" : "application/json; charset=utf-8";
    return raw(response.getInt("status"), type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A JSON answer in chunks, of which nobody knows in advance how many come. */
  static Behaviour chunked(String json) {
    return exchange -> {
      begin(exchange, 0);
      exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
    };
  }

  static Behaviour redirect(int status, String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Closes the connection instead of answering. */
  static Behaviour hangUp() {
    return HttpExchange::close;
  }

  /** Ends the body before its announced length. */
  static Behaviour truncated(String json) {
    return exchange -> {
      begin(exchange, json.length() + 100L);
      exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** A JSON object of so many blanks, in chunks. */
  static Behaviour blanks(int bytes) {
    return exchange -> {
      begin(exchange, 0);
      OutputStream body = exchange.getResponseBody();
      byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      body.write('{');
      for (int sent = 0; sent < bytes; sent += blanks.length) {
        body.write(blanks);
      }
      body.write('}');
    };
  }

  /** Says nothing until the stub is closed. */
  static Behaviour silence() {
    return exchange -> pause(Long.MAX_VALUE);
  }

  /** Says that it is well, the beginning of a JSON object, and nothing more. */
  static Behaviour stall() {
    return exchange -> {
      begin(exchange, 0);
      exchange.getResponseBody().write("{\"records\":[".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      pause(Long.MAX_VALUE);
    };
  }

  /** A JSON object that does not end, a blank every few milliseconds. */
  static Behaviour drip() {
    return exchange -> {
      begin(exchange, 0);
      OutputStream body = exchange.getResponseBody();
      body.write('{');
      while (pause(5)) {
        body.write(' ');
        body.flush();
      }
    };
  }

  private static void begin(HttpExchange exchange, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, length);
  }

  /** Waits; false when the stub was closed meanwhile. */
  private static boolean pause(long milliseconds) {
    try {
      return !new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException closed) {
      return false;
    }
  }
}
