package io.threatrelay.relayapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A request's body as text: within its limits, and in one of the encodings of JSON. */
final class RequestText {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private RequestText() {}

  /**
   * The body's text; empty, and therefore not JSON, if its bytes are not text.
   *
   * @throws PayloadFault when the body is larger or nested deeper than the limits allow
   */
  static String read(RequestBody body, RequestLimits limits) throws IOException {
    if (body.announced() > limits.bytes()) {
      throw PayloadFault.limit("Body", limits.bytes(), "bytes");
    }
    byte[] bytes = body.stream().readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw PayloadFault.limit("Body", limits.bytes(), "bytes");
    }
    String text = decode(bytes);
    if (deepest(text) > limits.depth()) {
      throw PayloadFault.limit("Nesting", limits.depth(), "levels");
    }
    return text;
  }

  private static String decode(byte[] bytes) {
    try {
      String text =
          encoding(bytes)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException noText) {
      return "";
    }
  }

  /** JSON begins with an ASCII character, so its first zero bytes tell the encoding. */
  private static Charset encoding(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe, 0, 0) || zeros(bytes, 1, 2, 3)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xfe, 0xff) || zeros(bytes, 0, 1, 2)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, 0xff, 0xfe) || zeros(bytes, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xfe, 0xff) || zeros(bytes, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean zeros(byte[] bytes, int... positions) {
    for (int position : positions) {
      if (bytes.length <= position || bytes[position] != 0) {
        return false;
      }
    }
    return true;
  }

  /** How deep brackets nest, whether or not they match: a parser must not have to find out. */
  private static int deepest(String text) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return deepest;
  }
}
