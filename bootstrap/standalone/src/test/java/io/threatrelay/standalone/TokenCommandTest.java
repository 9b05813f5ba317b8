package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens from the command line; that the relay takes them is seen in {@link ServeTest}. */
class TokenCommandTest {

  @NeedsProviders({"securitytrails", "urlscan"})
  @Test
  void printsTheTokenAlone() {
    Result result =
        Program.run(
            Map.of(),
            "token",
            "--key=k",
            "--provider-key=urlscan=u",
            "--provider-key=securitytrails=s",
            "--setting=NUMBER_OF_PAGES=2",
            "--setting=GET_ALL_PAGES=true",
            "--setting=CTR_ENTITIES_LIMIT=01",
            "--audience=https://relay.example",
            "--jwks-host=keys.example",
            "--valid-for=PT1H");

    JsonObject claims = json(result.out().strip().split("\\.")[1]);
    assertEquals("k", claims.getString("key"));
    assertEquals("u", claims.getString("URLSCAN_KEY"));
    assertEquals("s", claims.getString("SECURITYTRAILS_KEY"));
    assertEquals(2, claims.getInt("NUMBER_OF_PAGES"));
    assertEquals(JsonValue.TRUE, claims.get("GET_ALL_PAGES"));
    assertEquals("01", claims.getString("CTR_ENTITIES_LIMIT"));
    assertEquals("https://relay.example", claims.getString("aud"));
    assertEquals("keys.example", claims.getString("jwks_host"));
    assertEquals(3600, seconds(claims, "exp") - seconds(claims, "iat"));
    assertEquals("sandbox-1", json(result.out().split("\\.")[0]).getString("kid"));
  }

  @Test
  void signsWithTheUsersKeyAndPrintsTheKeySetForIt(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, pem(2048));

    Result token = Program.run(Map.of(), "token", "--key=k", "--key-file=" + file, "--kid=mine-1");
    Result keys = Program.run(Map.of(), "token", "--key-set", "--key-file=" + file, "--kid=mine-1");

    JsonArray published = parse(keys.out().getBytes(StandardCharsets.UTF_8)).getJsonArray("keys");
    JsonObject jwk = published.getJsonObject(0);
    assertEquals(1, published.size());
    assertEquals(5 + 1, jwk.size(), "no private part: " + jwk.keySet());
    assertEquals("mine-1", jwk.getString("kid"));
    assertTrue(verifies(token.out().strip(), jwk));
  }

  @Test
  void refusesAShortKey(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, pem(1024));

    Result result = Program.run(Map.of(), "token", "--key=k", "--key-file=" + file);

    assertEquals(2, result.exit());
    assertTrue(result.err().contains("it has only 1024 bits"), result.err());
  }

  static String pem(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static boolean verifies(String token, JsonObject jwk)
      throws GeneralSecurityException, IOException {
    String[] parts = token.split("\\.");
    Signature rs256 = Signature.getInstance("SHA256withRSA");
    rs256.initVerify(
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
    rs256.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return rs256.verify(Base64.getUrlDecoder().decode(parts[2]));
  }

  private static BigInteger number(JsonObject jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString(name)));
  }

  private static long seconds(JsonObject claims, String name) {
    return ((JsonNumber) claims.get(name)).longValueExact();
  }

  private static JsonObject json(String base64) {
    return parse(Base64.getUrlDecoder().decode(base64));
  }

  private static JsonObject parse(byte[] json) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    }
  }
}
