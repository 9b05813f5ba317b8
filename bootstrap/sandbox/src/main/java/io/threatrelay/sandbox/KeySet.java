package io.threatrelay.sandbox;

import io.threatrelay.token.SigningKey;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A JSON Web Key Set (RFC 7517) of one key. */
final class KeySet {

  private KeySet() {}

  static JsonObject of(SigningKey key) {
    RSAPublicKey open = (RSAPublicKey) key.publicKey();
    return Texts.object()
        .add(
            "keys",
            Texts.array()
                .add(
                    Texts.object()
                        .add("kty", "RSA")
                        .add("use", "sig")
                        .add("alg", "RS256")
                        .add("kid", key.kid())
                        .add("n", unsigned(open.getModulus()))
                        .add("e", unsigned(open.getPublicExponent()))))
        .build();
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0; // BigInteger writes a sign byte, JWK must not have one
    byte[] magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }
}
