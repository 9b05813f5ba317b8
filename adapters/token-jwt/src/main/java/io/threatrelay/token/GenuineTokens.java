package io.threatrelay.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which key has been found to have signed which token. A caller sends the same token
 * again and again, and its signature costs more than all else about it. What a token says is not
 * remembered, nor is any forged one; only digests are kept.
 */
final class GenuineTokens {

  static final int MOST = 4096;

  private final Map<ByteBuffer, PublicKey> signers = new ConcurrentHashMap<>();

  boolean knows(CompactJws token, PublicKey key) {
    return key.equals(signers.get(digest(token)));
  }

  void remember(CompactJws token, PublicKey key) {
    if (signers.size() >= MOST) {
      // Rare, and costs no more than to check each signature once again.
      signers.clear();
    }
    signers.put(digest(token), key);
  }

  int size() {
    return signers.size();
  }

  /** The text before the second dot has exactly one, so no two tokens are the same bytes here. */
  private static ByteBuffer digest(CompactJws token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(token.signedBytes());
      sha256.update((byte) '.');
      sha256.update(token.signature());
      return ByteBuffer.wrap(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JVM has SHA-256", impossible);
    }
  }
}
