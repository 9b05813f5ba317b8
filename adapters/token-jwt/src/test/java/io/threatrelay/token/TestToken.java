package io.threatrelay.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds tokens, good ones unless told otherwise, by other means than the code under test. */
final class TestToken {

  static final String KID = "main";
  static final String AUDIENCE = "https://relay.example";
  static final String SECRET = "the-api-key";

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private String rawHeader;
  private String rawPayload;
  private KeyPair key = TestKeys.MAIN;
  private String signature = "SHA256withRSA";

  TestToken(String jwksHost) {
    header.put("typ", "JWT");
    header.put("alg", "RS256");
    header.put("kid", KID);
    claims.put("key", SECRET);
    claims.put("jwks_host", jwksHost);
    claims.put("aud", AUDIENCE);
  }

  TestToken header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  TestToken withoutHeader(String name) {
    header.remove(name);
    return this;
  }

  TestToken claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  TestToken without(String claim) {
    claims.remove(claim);
    return this;
  }

  TestToken headerText(String json) {
    rawHeader = json;
    return this;
  }

  TestToken payloadText(String json) {
    rawPayload = json;
    return this;
  }

  TestToken signedBy(KeyPair other) {
    key = other;
    return this;
  }

  TestToken signature(String javaName) {
    signature = javaName;
    return this;
  }

  Optional<String> bearer() {
    return Optional.of("Bearer " + text());
  }

  String text() {
    String signed = signedText();
    return signed + "." + base64(signed(signed));
  }

  String signedText() {
    return base64(utf8(rawHeader == null ? json(header) : rawHeader))
        + "."
        + base64(utf8(rawPayload == null ? json(claims) : rawPayload));
  }

  private byte[] signed(String text) {
    try {
      Signature algorithm = Signature.getInstance(signature);
      if (signature.equals("RSASSA-PSS")) {
        algorithm.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      PrivateKey secret = key.getPrivate();
      algorithm.initSign(secret);
      algorithm.update(utf8(text));
      return algorithm.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String json(Map<String, ?> value) {
    return new String(new JsonpSerializer().serialize(value), StandardCharsets.UTF_8);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
