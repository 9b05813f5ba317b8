package io.threatrelay.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.Response;

/** What requests are told that never get to JAX-RS. */
enum BareAnswer {
  NO_ROOM(503, "Service Unavailable", "This relay has all the requests it can take. Try again."),
  NO_URI(400, "Bad Request", "This is no URI."),
  FAULT(500, "Internal Server Error", "Something went wrong. The relay's log says more.");

  private static final String RETRY_AFTER = "Retry-After";

  private final int status;
  private final String reason;
  private final byte[] body;

  BareAnswer(int status, String reason, String message) {
    this.status = status;
    this.reason = reason;
    this.body =
        "{\"code\":%d,\"message\":\"%s\",\"reason\":\"%s\"}"
            .formatted(status, message, reason)
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends the answer, unless another has begun. */
  void send(Response response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(status, reason);
    if (this == NO_ROOM) {
      response.setHeader(RETRY_AFTER, "1");
    }
    response.setHeader("Connection", "close");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The whole answer, for a connection that gets no further. */
  byte[] raw() {
    String head =
        "HTTP/1.1 %d %s\r\n%s: 1\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, reason, RETRY_AFTER, body.length);
    return (head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
  }
}
