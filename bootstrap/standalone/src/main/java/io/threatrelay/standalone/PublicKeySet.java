package io.threatrelay.standalone;

import io.jsonwebtoken.security.Jwks;
import io.threatrelay.token.SigningKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;

/** What a key's owner publishes at {@code https://HOST/.well-known/jwks}. */
final class PublicKeySet {

  private PublicKeySet() {}

  static JsonObject of(SigningKey key) {
    Map<String, ?> open =
        Jwks.builder()
            .key((RSAPublicKey) key.publicKey())
            .id(key.kid())
            .algorithm("RS256")
            .publicKeyUse("sig")
            .build();
    return Json.createObjectBuilder(Map.of("keys", List.of(open))).build();
  }
}
