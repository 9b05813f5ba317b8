package io.threatrelay.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of the platform, and of others. */
final class TestKeys {

  static final KeyPair MAIN = rsa(2048);
  static final KeyPair ROGUE = rsa(2048);

  private TestKeys() {}

  static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static RSAPublicKey mainPublic() {
    return (RSAPublicKey) MAIN.getPublic();
  }

  static PrivateKey mainPrivate() {
    return MAIN.getPrivate();
  }

  /** The public half as it is published. */
  static Map<String, Object> jwk(KeyPair pair, String kid) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Map<String, Object> jwk = new LinkedHashMap<>();
    jwk.put("kty", "RSA");
    jwk.put("kid", kid);
    jwk.put("n", number(key.getModulus()));
    jwk.put("e", number(key.getPublicExponent()));
    return jwk;
  }

  static Map<String, Object> with(Map<String, Object> jwk, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(jwk);
    changed.put(name, value);
    return changed;
  }

  static Map<String, Object> without(Map<String, Object> jwk, String name) {
    Map<String, Object> changed = new LinkedHashMap<>(jwk);
    changed.remove(name);
    return changed;
  }

  static Map<String, Object> privateJwk(KeyPair pair, String kid) {
    return with(
        jwk(pair, kid), "d", number(((RSAPrivateKey) pair.getPrivate()).getPrivateExponent()));
  }

  static Map<String, Object> set(Map<?, ?>... jwks) {
    return Map.of("keys", List.of(jwks));
  }

  static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }
}
