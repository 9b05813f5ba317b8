package io.threatrelay.speed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts one HTTP answer together from what arrives of it: with a length, or in chunks. */
final class AnswerReader {

  private static final String LENGTH = "\r\ncontent-length:";
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
  private static final int NOT_YET = -1;

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private String head;
  private String body;

  /** The next answer. */
  void clear() {
    received.reset();
    head = null;
    body = null;
  }

  /** Takes what has arrived, and says whether the answer is whole. */
  boolean take(ByteBuffer part) throws IOException {
    received.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    String text = received.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    head = text.substring(0, end).toLowerCase(Locale.ROOT);
    body = head.contains(CHUNKED) ? chunks(text, end + 4) : plain(text, end + 4);
    return body != null;
  }

  private String plain(String text, int start) throws IOException {
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      throw new IOException("neither a length nor chunks: " + head);
    }
    int lineEnd = head.indexOf('\r', at + LENGTH.length());
    int length =
        Integer.parseInt(
            head.substring(at + LENGTH.length(), lineEnd < 0 ? head.length() : lineEnd).trim());
    return text.length() < start + length ? null : text.substring(start, start + length);
  }

  private static String chunks(String text, int start) {
    StringBuilder whole = new StringBuilder();
    int at = start;
    while (true) {
      int lineEnd = text.indexOf("\r\n", at);
      if (lineEnd == NOT_YET) {
        return null;
      }
      int length = Integer.parseInt(text.substring(at, lineEnd).trim(), 16);
      int next = lineEnd + 2 + length + 2;
      if (next > text.length()) {
        return null;
      }
      if (length == 0) {
        return whole.toString();
      }
      whole.append(text, lineEnd + 2, lineEnd + 2 + length);
      at = next;
    }
  }

  boolean isOk() {
    return head.startsWith("http/1.1 200");
  }

  /** Its bytes, one for each character. */
  String body() {
    return body;
  }

  /** For complaints. */
  String excerpt() {
    return head.lines().findFirst().orElse("")
        + " "
        + body.substring(0, Math.min(300, body.length()));
  }
}
