package io.threatrelay.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A signed token as it travels: header, payload and signature, of which nothing is verified yet.
 */
final class CompactJws {

  private static final int PARTS = 3;

  private final Map<?, ?> header;
  private final byte[] payload;
  private final byte[] signature;
  private final byte[] signedBytes;

  private CompactJws(Map<?, ?> header, byte[] payload, byte[] signature, byte[] signedBytes) {
    this.header = header;
    this.payload = payload;
    this.signature = signature;
    this.signedBytes = signedBytes;
  }

  static CompactJws parse(String token, BoundedJson json) {
    String[] parts = token.split("\\.", PARTS + 1);
    if (parts.length != PARTS) {
      throw Refusal.WRONG_STRUCTURE.failure();
    }
    return new CompactJws(
        object(decoded(parts[0]), json),
        decoded(parts[1]),
        decoded(parts[2]),
        token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] decoded(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException notBase64) {
      // Not kept as the cause: it quotes the token.
      throw Refusal.WRONG_STRUCTURE.failure();
    }
  }

  private static Map<?, ?> object(byte[] bytes, BoundedJson json) {
    try {
      if (json.read(bytes) instanceof Map<?, ?> object) {
        return object;
      }
    } catch (NotJsonException notJson) {
      throw Refusal.WRONG_STRUCTURE.failure();
    }
    throw Refusal.WRONG_STRUCTURE.failure();
  }

  Map<?, ?> header() {
    return header;
  }

  /** What the payload claims. */
  @SuppressWarnings("unchecked") // JSON's names are text
  Map<String, Object> claims(BoundedJson json) {
    return (Map<String, Object>) object(payload, json);
  }

  byte[] signature() {
    return signature;
  }

  /** The bytes that the signature is made for. */
  byte[] signedBytes() {
    return signedBytes;
  }
}
