package io.threatrelay.standalone.server;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The JSON body of answers to requests that never reach the relay API; it looks like the API's. */
final class HttpFault {

  static final String TYPE = "application/json";

  private HttpFault() {}

  static String json(int status) {
    return Json.createObjectBuilder()
        .add("code", status)
        .add("message", message(status))
        .add("reason", phrase(status))
        .build()
        .toString();
  }

  static byte[] bytes(int status) {
    return json(status).getBytes(StandardCharsets.UTF_8);
  }

  /** Head and body, for a connection that gets no further. */
  static byte[] wholeAnswer(int status) {
    String head =
        "HTTP/1.1 %d %s\r\nRetry-After: 1\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, phrase(status), TYPE, bytes(status).length);
    return (head + json(status)).getBytes(StandardCharsets.UTF_8);
  }

  private static String message(int status) {
    return switch (status) {
      case 400 -> "This is no HTTP request that the relay understands.";
      case 413 -> "The body is too large.";
      case 500 -> "Something went wrong. The relay's log says more.";
      case 503 -> "The relay is busy, or about to stop. Ask again in a moment.";
      default -> phrase(status) + ".";
    };
  }

  private static String phrase(int status) {
    return HttpStatus.getHttpStatus(status).getReasonPhrase();
  }
}
