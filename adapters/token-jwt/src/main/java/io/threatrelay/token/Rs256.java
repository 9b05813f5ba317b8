package io.threatrelay.token;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.VerifySecureDigestRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;

/**
 * Checks signatures, of the one kind that is accepted.
 *
 * <p>It asks jjwt's algorithm and not its parser: the parser would read the claims a second time,
 * refuses times that the platform's tokens may have, and quotes claims in its exceptions.
 */
final class Rs256 {

  private static final String ALGORITHM = "RS256";

  private final GenuineTokens genuine = new GenuineTokens();

  /** The id of the key to verify with; keys that a token brings along or points to are ignored. */
  String keyId(CompactJws token) {
    if (!ALGORITHM.equals(token.header().get("alg")) || token.header().containsKey("crit")) {
      throw Refusal.WRONG_SIGNATURE.failure();
    }
    if (!token.header().containsKey("kid")) {
      throw Refusal.WRONG_PAYLOAD.failure();
    }
    if (token.header().get("kid") instanceof String id) {
      return id;
    }
    throw Refusal.UNKNOWN_KEY.failure();
  }

  /** Whether the owner of this key signed the token. */
  boolean isGenuine(CompactJws token, PublicKey key) {
    if (genuine.knows(token, key)) {
      return true;
    }
    boolean verified = verifies(token, key);
    if (verified) {
      genuine.remember(token, key);
    }
    return verified;
  }

  private static boolean verifies(CompactJws token, PublicKey key) {
    try {
      return Jwts.SIG.RS256.verify(new Question(token, key));
    } catch (JwtException | IllegalArgumentException unusable) {
      return false;
    }
  }

  /** What jjwt wants to know. */
  private static final class Question implements VerifySecureDigestRequest<PublicKey> {

    private final CompactJws token;
    private final PublicKey key;

    Question(CompactJws token, PublicKey key) {
      this.token = token;
      this.key = key;
    }

    @Override
    public InputStream getPayload() {
      return new ByteArrayInputStream(token.signedBytes());
    }

    @Override
    public byte[] getDigest() {
      return token.signature();
    }

    @Override
    public PublicKey getKey() {
      return key;
    }

    @Override
    public Provider getProvider() {
      return null;
    }

    @Override
    public SecureRandom getSecureRandom() {
      return null;
    }
  }
}
