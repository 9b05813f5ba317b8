package io.threatrelay.grizzly;

import static io.threatrelay.grizzly.FramingFault.CODING_AND_LENGTH;
import static io.threatrelay.grizzly.FramingFault.CODING_IN_HTTP_1_0;
import static io.threatrelay.grizzly.FramingFault.CONTENT_LENGTH;
import static io.threatrelay.grizzly.FramingFault.FIELD_LINE;
import static io.threatrelay.grizzly.FramingFault.HOST;
import static io.threatrelay.grizzly.FramingFault.MISSING_HOST;
import static io.threatrelay.grizzly.FramingFault.SECOND_CONTENT_LENGTH;
import static io.threatrelay.grizzly.FramingFault.SECOND_HOST;
import static io.threatrelay.grizzly.FramingFault.SECOND_TRANSFER_ENCODING;
import static io.threatrelay.grizzly.FramingFault.TRANSFER_CODING;

import java.util.Locale;

/** The header fields of a request that determine its end and its host. */
final class RequestFields {

  static final long NO_LENGTH = -1;

  /** Every such number fits into a long. */
  private static final int MOST_DIGITS = 18;

  private String host;
  private String coding;
  private long length = NO_LENGTH;

  /**
   * Takes the next field line.
   *
   * @throws FramingException when it is not a field, or contradicts an earlier one
   */
  void add(String line) {
    int colon = nameEnd(line);
    switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "host" -> host(withoutTab(line.substring(colon + 1)));
      case "content-length" -> length(value(line, colon));
      case "transfer-encoding" -> coding(value(line, colon));
      default -> {
        // Other fields do not say where the request ends.
      }
    }
  }

  /**
   * Where the name of a field ends. A folded line begins with a blank, so it has no name.
   *
   * @throws FramingException when the line has no name, or a blank before its colon
   */
  static int nameEnd(String line) {
    int colon = line.indexOf(':');
    if (colon < 0 || !HttpSyntax.isToken(line.substring(0, colon))) {
      throw new FramingException(FIELD_LINE);
    }
    return colon;
  }

  private static String value(String line, int colon) {
    return HttpSyntax.trimmed(line.substring(colon + 1));
  }

  /** Grizzly leaves a tab in the host, and cannot read the port before it. */
  private static String withoutTab(String value) {
    if (value.indexOf('\t') >= 0) {
      throw new FramingException(HOST);
    }
    return HttpSyntax.trimmed(value);
  }

  private void host(String value) {
    if (host != null) {
      throw new FramingException(SECOND_HOST);
    }
    if (!HttpSyntax.isHost(value)) {
      throw new FramingException(HOST);
    }
    host = value;
  }

  private void length(String value) {
    if (length != NO_LENGTH) {
      throw new FramingException(SECOND_CONTENT_LENGTH);
    }
    if (value.isEmpty()
        || value.length() > MOST_DIGITS
        || !value.chars().allMatch(HttpSyntax::isDigit)) {
      throw new FramingException(CONTENT_LENGTH);
    }
    length = Long.parseLong(value);
  }

  private void coding(String value) {
    if (coding != null) {
      throw new FramingException(SECOND_TRANSFER_ENCODING);
    }
    if (!value.equalsIgnoreCase("chunked")) {
      throw new FramingException(TRANSFER_CODING);
    }
    coding = value;
  }

  /**
   * Judges the fields as a whole.
   *
   * @throws FramingException if the end of the request or its host is ambiguous
   */
  void check(RequestLine line) {
    if (line.persistent() && host == null) {
      throw new FramingException(MISSING_HOST);
    }
    if (coding != null && !line.persistent()) {
      throw new FramingException(CODING_IN_HTTP_1_0);
    }
    if (coding != null && length != NO_LENGTH) {
      throw new FramingException(CODING_AND_LENGTH);
    }
  }

  boolean isChunked() {
    return coding != null;
  }

  /** The announced length of the body in bytes, or {@link #NO_LENGTH}. */
  long length() {
    return length;
  }
}
