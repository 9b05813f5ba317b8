package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.threatrelay.relayapi.BrowserProtection;
import io.threatrelay.relayapi.HttpErrors;

/** Answers to requests that never reach the relay API; they look like the API's. */
final class HttpFault {

  static final String TYPE = "application/json";

  private HttpFault() {}

  static String json(int status) {
    return HttpErrors.json(status, message(status));
  }

  static byte[] bytes(int status) {
    return json(status).getBytes(UTF_8);
  }

  /** Head and body, for a connection that gets no further. */
  static byte[] wholeAnswer(int status) {
    return (head(status) + json(status)).getBytes(UTF_8);
  }

  /** The same without its body, in answer to HEAD. */
  static byte[] headOfAnswer(int status) {
    return head(status).getBytes(UTF_8);
  }

  private static String head(int status) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 " + status + " " + HttpErrors.reason(status) + "\r\n");
    if (status == 503) {
      field(head, "Retry-After", "1");
    }
    field(head, "Content-Type", TYPE);
    BrowserProtection.headers().forEach((name, value) -> field(head, name, value));
    field(head, "Connection", "close");
    field(head, "Content-Length", String.valueOf(bytes(status).length));
    return head + "\r\n";
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private static String message(int status) {
    return switch (status) {
      case 400 -> "This is not a valid HTTP request.";
      case 413 -> "The body is too large.";
      case 500 -> "Internal error. See the relay's log.";
      case 501 -> "The only supported transfer coding is chunked.";
      case 503 -> "The relay is busy or stopping. Try again in a moment.";
      case 505 -> "The only supported versions are HTTP/1.0 and HTTP/1.1.";
      default -> HttpErrors.reason(status) + ".";
    };
  }
}
