package io.threatrelay.wirefuzz;

import java.nio.charset.StandardCharsets;

/** What a connection carries, read from its beginning; a character stands for a byte. */
final class Bytes {

  private final String text;
  private int position;

  Bytes(byte[] bytes) {
    text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  int position() {
    return position;
  }

  boolean isAtEnd() {
    return position == text.length();
  }

  /** Skips empty lines, which a server should pass over before a request. Whether there are any. */
  boolean skipEmptyLines() {
    int start = position;
    while (text.startsWith("\r\n", position)) {
      position += 2;
    }
    return position > start;
  }

  /** A line without its CRLF. */
  String line(String where) throws Malformed {
    int start = position;
    for (int i = position; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '\n') {
        throw Malformed.stop("bare LF in the " + where);
      }
      if (next == '\0') {
        throw Malformed.stop("NUL in the " + where);
      }
      if (next == '\r') {
        if (i + 1 == text.length()) {
          break;
        }
        if (text.charAt(i + 1) != '\n') {
          throw Malformed.stop("bare CR in the " + where);
        }
        position = i + 2;
        return text.substring(start, i);
      }
    }
    throw Malformed.incomplete(where);
  }

  void skip(long length, String where) throws Malformed {
    if (length > text.length() - position) {
      throw Malformed.incomplete(where);
    }
    position += (int) length;
  }

  /** The CRLF behind the data of a chunk. */
  void endOfChunk() throws Malformed {
    String end = text.substring(position, Math.min(text.length(), position + 2));
    if (!"\r\n".startsWith(end)) {
      throw Malformed.stop("chunk data without CRLF");
    }
    skip(2, "chunk");
  }

  String from(int start) {
    return text.substring(start, position);
  }

  String restFrom(int start) {
    return text.substring(start);
  }
}
