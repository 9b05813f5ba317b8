package io.threatrelay.faultrun;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a stand-in reads it.
 *
 * @param headers by name in lower case
 */
record Request(URI target, Map<String, String> headers, String body) {

  /** Empty when the caller has no more. */
  static Optional<Request> read(InputStream in) throws IOException {
    Optional<String> first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    String line = line(in).orElseThrow(EOFException::new);
    while (!line.isEmpty()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      line = line(in).orElseThrow(EOFException::new);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return Optional.of(new Request(URI.create(first.get().split(" ")[1]), headers, body));
  }

  private static Optional<String> line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return Optional.of(line.toString());
  }

  boolean takesGzip() {
    return headers.getOrDefault("accept-encoding", "").contains("gzip");
  }
}
