package io.threatrelay.token;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a published set that may verify a token, by their ids. */
final class KeySet {

  private final Map<String, RSAPublicKey> keys;

  private KeySet(Map<String, RSAPublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Reads a JWK set; keys of no use in it are passed over, of several with one id the last counts.
   */
  static KeySet of(Object json) {
    if (!(json instanceof Map<?, ?> set)) {
      throw Refusal.UNKNOWN_KEY.failure();
    }
    if (!set.containsKey("keys")) {
      throw Refusal.WRONG_PAYLOAD.failure();
    }
    if (!(set.get("keys") instanceof List<?> jwks)) {
      throw Refusal.UNKNOWN_KEY.failure();
    }
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (Object item : jwks) {
      if (item instanceof Map<?, ?> jwk && jwk.get("kid") instanceof String id) {
        RsaJwk.publicKey(jwk).ifPresent(key -> keys.put(id, key));
      }
    }
    return new KeySet(keys);
  }

  Optional<RSAPublicKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }
}
