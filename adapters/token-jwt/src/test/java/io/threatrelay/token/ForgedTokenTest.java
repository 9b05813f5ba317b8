package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the signature: none of them gets through, or makes us fetch a key from elsewhere. */
class ForgedTokenTest {

  private static Client client;

  private final KeyHost host =
      new KeyHost(TestKeys.set(TestKeys.jwk(TestKeys.MAIN, TestToken.KID)));
  private final KeyHost attacker =
      new KeyHost(TestKeys.set(TestKeys.jwk(TestKeys.ROGUE, TestToken.KID)));
  private final JwksTokenVerifier verifier =
      new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, new TestClock());

  @BeforeAll
  static void openClient() {
    client = KeyHost.client();
  }

  @AfterAll
  static void closeClient() {
    client.close();
  }

  @AfterEach
  void stop() {
    host.close();
    attacker.close();
  }

  private TestToken token() {
    return new TestToken(host.name());
  }

  private Claims verify(String token) {
    return verifier.verify(
        Optional.of("Bearer " + token),
        Set.of(TestToken.AUDIENCE),
        Budget.of(Duration.ofMinutes(5)));
  }

  private void refuses(String reason, String token) {
    Refused.with(reason, () -> verify(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "None",
        "NONE",
        "HS256",
        "HS512",
        "RS384",
        "RS512",
        "PS256",
        "ES256",
        "EdDSA",
        "rs256",
        "RS256 ",
        "",
        "dir",
        "RSA-OAEP"
      })
  void refusesOtherAlgorithmsUnfetched(String algorithm) {
    TestToken token = token().header("alg", algorithm);

    refuses(Refused.SIGNATURE, token.text());
    refuses(Refused.SIGNATURE, token.signedText() + ".");
    assertEquals(0, host.requests());
  }

  @Test
  void refusesAlgorithmsThatAreMissingOrNoText() {
    refuses(Refused.SIGNATURE, token().withoutHeader("alg").text());
    refuses(Refused.SIGNATURE, token().header("alg", null).text());
    refuses(Refused.SIGNATURE, token().header("alg", List.of("RS256")).text());
  }

  @Test
  void refusesAnHmacWithThePublicKeyAsItsSecret() throws GeneralSecurityException {
    byte[] der = TestKeys.mainPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    String modulus = TestKeys.number(TestKeys.mainPublic().getModulus());

    for (byte[] secret : List.of(der, TestToken.utf8(pem), TestToken.utf8(modulus))) {
      for (String algorithm : List.of("HS256", "RS256")) {
        String signed = token().header("alg", algorithm).signedText();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        refuses(Refused.SIGNATURE, signed + "." + TestToken.base64(signature));
      }
    }
  }

  @Test
  void refusesSignaturesOfOtherKindsUnderItsOwnName() {
    refuses(Refused.SIGNATURE, token().signature("SHA512withRSA").text());
    refuses(Refused.SIGNATURE, token().signature("SHA1withRSA").text());
    refuses(Refused.SIGNATURE, token().signature("RSASSA-PSS").text());
  }

  @Test
  void ignoresKeysThatATokenBringsAlongOrPointsTo() {
    Map<String, Object> jwk = TestKeys.jwk(TestKeys.ROGUE, TestToken.KID);
    String keySet = "https://" + attacker.name() + "/.well-known/jwks";

    for (TestToken forged :
        List.of(
            token().header("jwk", jwk),
            token().header("jku", keySet),
            token().header("x5u", keySet),
            token().header("x5c", List.of("MIIB")))) {
      refuses(Refused.SIGNATURE, forged.signedBy(TestKeys.ROGUE).text());
    }
    assertEquals(0, attacker.connections());
    assertTrue(verify(token().header("jku", keySet).text()).has(Claims.KEY));
    assertEquals(0, attacker.connections());
  }

  @Test
  void refusesCriticalExtensionsUnfetched() {
    for (Object critical : List.of(List.of("b64"), List.of("exp"), List.of(), "b64", 1)) {
      refuses(Refused.SIGNATURE, token().header("crit", critical).header("b64", false).text());
    }
    assertEquals(0, host.requests());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../dev/null",
        "/etc/passwd",
        "main?x=",
        "main#",
        "' or 1=1 --",
        "main\u0000",
        "main\n",
        "https://localhost/",
        "%6dain",
        "main "
      })
  void takesAKidForAnIdAndNothingElse(String kid) {
    refuses(Refused.KID, token().header("kid", kid).text());
    assertTrue(verify(token().text()).has(Claims.KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2040})
  void refusesWeakKeys(int bits) {
    KeyPair weak = TestKeys.rsa(bits);
    host.answers(TestKeys.set(TestKeys.jwk(weak, TestToken.KID)));

    refuses(Refused.KID, token().signedBy(weak).text());
  }

  @Test
  void refusesDamagedTokensWhateverTheDamage() {
    String good = token().text();
    String letters = "ABCabc019-_=.+/ ";
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      StringBuilder damaged = new StringBuilder(good);
      damaged.setCharAt(
          random.nextInt(good.length() - 1), letters.charAt(random.nextInt(letters.length())));
      if (!good.contentEquals(damaged)) {
        assertThrows(RelayFailure.class, () -> verify(damaged.toString()), damaged::toString);
        refused++;
      }
    }
    assertTrue(refused > 2_000);
  }

  @Test
  void refusesKeysThatAreNotForVerifyingRs256() {
    Map<String, Object> jwk = TestKeys.jwk(TestKeys.MAIN, TestToken.KID);
    for (Map<String, Object> unfit :
        List.of(
            TestKeys.with(jwk, "use", "enc"),
            TestKeys.with(jwk, "use", ""),
            TestKeys.with(jwk, "use", List.of("sig")),
            TestKeys.with(jwk, "alg", "RS512"),
            TestKeys.with(jwk, "alg", "PS256"),
            TestKeys.with(jwk, "key_ops", List.of("encrypt")),
            TestKeys.with(jwk, "key_ops", "verify"),
            TestKeys.with(jwk, "kty", "rsa"),
            TestKeys.with(jwk, "e", "AQ"),
            TestKeys.with(jwk, "e", "Ag"),
            TestKeys.with(jwk, "e", jwk.get("n")),
            TestKeys.privateJwk(TestKeys.MAIN, TestToken.KID))) {
      JwksTokenVerifier fresh =
          new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, new TestClock());
      host.answers(TestKeys.set(unfit));

      Refused.with(
          Refused.KID,
          () ->
              fresh.verify(
                  token().bearer(), Set.of(TestToken.AUDIENCE), Budget.of(Duration.ofMinutes(5))));
    }
  }
}
