package io.threatrelay.token;

import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells published keys that may verify a token from all others. */
final class RsaJwk {

  private static final int WEAKEST_BITS = 2048;
  // Strong enough for decades; every check of a signature made with a longer one costs
  // milliseconds.
  private static final int LONGEST_BITS = 8192;
  private static final int LONGEST_EXPONENT_BITS = 64;

  private RsaJwk() {}

  static Optional<RSAPublicKey> publicKey(Map<?, ?> jwk) {
    return isForVerifying(jwk) ? rsaKey(jwk.get("n"), jwk.get("e")) : Optional.empty();
  }

  private static boolean isForVerifying(Map<?, ?> jwk) {
    return "RSA".equals(jwk.get("kty"))
        && !jwk.containsKey("d")
        && isAbsentOr("sig", jwk.get("use"))
        && isAbsentOr("RS256", jwk.get("alg"))
        && (jwk.get("key_ops") == null
            || jwk.get("key_ops") instanceof List<?> uses && uses.contains("verify"));
  }

  /** Some serializers write members that are absent as null. */
  private static boolean isAbsentOr(String wanted, Object member) {
    return member == null || wanted.equals(member);
  }

  private static Optional<RSAPublicKey> rsaKey(Object modulus, Object exponent) {
    if (!(modulus instanceof String) || !(exponent instanceof String)) {
      return Optional.empty();
    }
    try {
      // Only these three: what else a key set says of a key (certificates, ...) must not spoil it.
      Map<String, Object> essence = Map.of("kty", "RSA", "n", modulus, "e", exponent);
      return Jwks.builder().add(essence).build() instanceof RsaPublicJwk jwk
          ? Optional.of(jwk.toKey()).filter(RsaJwk::isStrong)
          : Optional.empty();
    } catch (JwtException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isStrong(RSAPublicKey key) {
    BigInteger modulus = key.getModulus();
    BigInteger exponent = key.getPublicExponent();
    return modulus.bitLength() >= WEAKEST_BITS
        && modulus.bitLength() <= LONGEST_BITS
        && modulus.testBit(0)
        && exponent.compareTo(BigInteger.TWO) > 0
        && exponent.bitLength() <= LONGEST_EXPONENT_BITS
        && exponent.testBit(0)
        && !Roca.marks(modulus);
  }
}
