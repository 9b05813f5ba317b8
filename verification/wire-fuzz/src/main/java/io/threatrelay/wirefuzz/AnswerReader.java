package io.threatrelay.wirefuzz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads answers off a connection. */
final class AnswerReader {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ?.*");

  private final InputStream in;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next final answer.
   *
   * @param toHead whether it answers HEAD, and so has no body
   * @return empty at the end of the connection
   * @throws EOFException in the midst of an answer
   * @throws NumberFormatException when this is no HTTP
   */
  Optional<Answer> next(boolean toHead) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    Matcher status = STATUS.matcher((char) first + line());
    if (!status.matches()) {
      throw new NumberFormatException("no status line");
    }
    int code = Integer.parseInt(status.group(1));
    Map<String, String> headers = headers();
    if (code < 200) {
      return next(toHead);
    }
    return Optional.of(new Answer(code, toHead || isBare(code) ? "" : body(headers)));
  }

  private static boolean isBare(int code) {
    return code == 204 || code == 304;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] header = line.split(":", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[header.length - 1].strip());
    }
    return headers;
  }

  private String body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks();
    }
    return headers.containsKey("content-length")
        ? text(Integer.parseInt(headers.get("content-length")))
        : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    int size = Integer.parseInt(line(), 16);
    while (size > 0) {
      body.append(text(size));
      line();
      size = Integer.parseInt(line(), 16);
    }
    headers();
    return body.toString();
  }

  private String text(int length) throws IOException {
    byte[] text = in.readNBytes(length);
    if (text.length < length) {
      throw new EOFException();
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }
}
