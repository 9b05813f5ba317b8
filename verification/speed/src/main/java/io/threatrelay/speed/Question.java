package io.threatrelay.speed;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One request as it goes over the wire, to a port of this machine. */
record Question(int port, byte[] bytes) {

  static Question post(URI url, String token, String body) {
    return of("POST", url, "Authorization: Bearer " + token + "\r\n", body);
  }

  static Question get(URI url) {
    return of("GET", url, "", "");
  }

  private static Question of(String method, URI url, String headers, String body) {
    String text =
        "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(method, url.getRawPath(), url.getPort(), headers, body.length(), body);
    return new Question(url.getPort(), text.getBytes(StandardCharsets.US_ASCII));
  }
}
