package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's table of refusals, row by row, and tokens that are not refused. */
class JwksTokenVerifierTest {

  private static Client client;

  private final TestClock clock = new TestClock();
  private final KeyHost host =
      new KeyHost(TestKeys.set(TestKeys.jwk(TestKeys.MAIN, TestToken.KID)));
  private final JwksTokenVerifier verifier =
      new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, clock);

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
  }

  private TestToken token() {
    return new TestToken(host.name());
  }

  private Claims verify(Optional<String> authorization) {
    return verifier.verify(
        authorization,
        Set.of(TestToken.AUDIENCE, TestToken.AUDIENCE + "/mount"),
        Budget.of(Duration.ofMinutes(5)));
  }

  private void refuses(String reason, TestToken token) {
    Refused.with(reason, () -> verify(token.bearer()));
  }

  private void refusesHeader(String reason, String authorization) {
    Refused.with(reason, () -> verify(Optional.of(authorization)));
  }

  @Test
  void answersWithTheClaimsOfAGenuineToken() {
    Claims claims =
        verify(
            token()
                .payloadText(
                    """
                    {"key":"the-api-key","jwks_host":"%s","aud":"https://relay.example",
                     "whole":7,"large":123456789012345678901234567890,"fraction":2.5,"yes":true,
                     "list":[1,null,"x"],"object":{"a":1},"nothing":null}"""
                        .formatted(host.name()))
                .bearer());

    assertEquals("the-api-key", claims.value(Claims.KEY));
    assertEquals(7L, claims.value("whole"));
    assertEquals(new BigDecimal("123456789012345678901234567890"), claims.value("large"));
    assertEquals(new BigDecimal("2.5"), claims.value("fraction"));
    assertEquals(true, claims.value("yes"));
    assertEquals(Arrays.asList(1L, null, "x"), claims.value("list"));
    assertEquals(Map.of("a", 1L), claims.value("object"));
    assertTrue(claims.has("nothing"));
    assertFalse(claims.toString().contains(TestToken.SECRET));
  }

  @Test
  void checksAgainWhatMayChangeInATokenItHasAccepted() {
    TestToken token = token().claim("exp", clock.seconds() + 1);
    verify(token.bearer());
    verify(token.bearer());

    Refused.with(
        Refused.AUDIENCE,
        () ->
            verifier.verify(
                token.bearer(), Set.of("https://elsewhere"), Budget.of(Duration.ofMinutes(5))));
    clock.pass(Duration.ofHours(1));
    refuses(Refused.EXPIRED, token);
  }

  @Test
  void refusesARequestWithoutHeader() {
    Refused.with(Refused.NO_HEADER, () -> verify(Optional.empty()));
  }

  @Test
  void refusesOtherSchemes() {
    refusesHeader(Refused.SCHEME, "Basic dXNlcjpwYXNz");
    refusesHeader(Refused.SCHEME, "Bearer: " + token().text());
    refusesHeader(Refused.SCHEME, "Basic a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "garbage", "Basic", "Bearer a b", "\t"})
  void refusesAHeaderThatIsNotTwoWords(String authorization) {
    refusesHeader(Refused.STRUCTURE, authorization);
  }

  @Test
  void acceptsTheSchemeInAnyCaseAndBlanksAroundTheWords() {
    String text = token().text();

    for (String header :
        List.of(
            "bearer " + text, "BEARER \t  " + text, "Bearer " + text + " \t", " Bearer " + text)) {
      assertTrue(verify(Optional.of(header)).has(Claims.KEY));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "a.b",
        "a.b.c",
        "..",
        "null",
        "caf\u00e9",
        "\u043f\u0440\u0438\u0432\u0435\u0442",
        "e30.e30",
        "e30.e30.e30.e30",
        "e30.e30.a",
        "e30.e30.!",
        "e30.e30.+/+/",
        "e30.W10.e30",
        "W10.e30.e30",
        "e30.bnVsbA.e30",
        "e30.MQ.e30",
        "e30.e30=x.e30",
        "e30.e30==.e30",
        "e30.__79.e30",
        "e30.e30\u0141.e30",
        "e30e30.e30.e30"
      })
  void refusesWhatIsNoJwt(String text) {
    refusesHeader(Refused.STRUCTURE, "Bearer " + text);
  }

  @Test
  void toleratesPadding() {
    String padded = token().text() + "==";

    assertTrue(verify(Optional.of("Bearer " + padded)).has(Claims.KEY));
  }

  @Test
  void refusesATokenWithANumberThatIsNone() {
    for (String none : List.of("NaN", "Infinity", "-Infinity", "1e99999999999", "01")) {
      refuses(Refused.STRUCTURE, token().payloadText("{\"jwks_host\":\"x\",\"exp\":" + none + "}"));
    }
  }

  @Test
  void readsATokenOf16KibAndRefusesALongerOneUnread() {
    int room = 16 * 1024 - token().claim("pad", "").text().length();
    TestToken padded = token().claim("pad", "x".repeat(room * 3 / 4));
    String fits = padded.text();

    assertTrue(fits.length() > 16 * 1024 - 4 && fits.length() <= 16 * 1024);
    assertTrue(verify(Optional.of("Bearer " + fits)).has(Claims.KEY));
    int before = host.requests();
    refusesHeader(Refused.STRUCTURE, "Bearer " + fits + "A".repeat(16 * 1024 + 1 - fits.length()));
    assertEquals(before, host.requests());
  }

  @Test
  void refusesDeepJson() {
    for (int depth : List.of(40, 5_000)) {
      String bomb = "[".repeat(depth) + "]".repeat(depth);
      refuses(Refused.STRUCTURE, token().payloadText("{\"jwks_host\":" + bomb + "}"));
      refuses(Refused.STRUCTURE, token().headerText("{\"alg\":" + bomb + "}"));
    }
  }

  @Test
  void refusesATokenWithoutHost() {
    refuses(Refused.NO_HOST, token().without("jwks_host"));
    refusesHeader(Refused.NO_HOST, "Bearer e30.e30.e30");
  }

  @Test
  void refusesAHostThatIsNoText() {
    for (Object odd : Arrays.asList(null, 5, true, List.of(host.name()), Map.of(), "")) {
      refuses(Refused.HOST, token().claim("jwks_host", odd));
    }
  }

  @Test
  void acceptsTheHostInAnyCase() {
    assertTrue(
        verify(token().claim("jwks_host", "LOCALHOST:" + host.port()).bearer()).has(Claims.KEY));
  }

  @Test
  void refusesATokenWithoutKid() {
    refuses(Refused.PAYLOAD, token().withoutHeader("kid"));
  }

  @Test
  void refusesAKidThatIsUnknownOrNoText() {
    for (Object odd : Arrays.asList("nope", "MAIN", "", 5, true, null, List.of(), Map.of())) {
      refuses(Refused.KID, token().header("kid", odd));
    }
  }

  @Test
  void refusesASignatureThatIsNotTheKeys() {
    String text = token().text();
    String signature = text.substring(text.lastIndexOf('.') + 1);
    String other = token().claim("key", "tampered").signedText();

    refuses(Refused.SIGNATURE, token().signedBy(TestKeys.ROGUE));
    refusesHeader(Refused.SIGNATURE, "Bearer " + other + "." + signature);
    refusesHeader(Refused.SIGNATURE, "Bearer " + token().signedText() + ".");
    refusesHeader(Refused.SIGNATURE, "Bearer " + token().signedText() + "." + "A".repeat(342));
  }

  @Test
  void saysTheSignatureIsWrongBeforeAnythingElseOfAForgedToken() {
    refuses(Refused.SIGNATURE, token().signedBy(TestKeys.ROGUE).claim("exp", 0).without("aud"));
  }

  @Test
  void refusesOtherAudiences() {
    List<Object> others = new ArrayList<>(List.of("", "x", 5, true, Map.of(), List.of()));
    others.add(null);
    others.add(TestToken.AUDIENCE + "/");
    others.add("http://relay.example");
    others.add("HTTPS://RELAY.EXAMPLE");
    others.add(List.of("x", "y"));
    others.add(List.of(1, TestToken.AUDIENCE));
    others.add(Arrays.asList(null, TestToken.AUDIENCE));
    others.add(List.of(List.of(TestToken.AUDIENCE)));

    for (Object other : others) {
      refuses(Refused.AUDIENCE, token().claim("aud", other));
    }
  }

  @Test
  void acceptsEachAudienceAloneOrInAList() {
    for (Object good :
        List.of(
            TestToken.AUDIENCE,
            TestToken.AUDIENCE + "/mount",
            List.of("http://other.example", TestToken.AUDIENCE))) {
      assertTrue(verify(token().claim("aud", good).bearer()).has(Claims.KEY));
    }
  }

  @Test
  void refusesATokenWithoutAudience() {
    refuses(Refused.PAYLOAD, token().without("aud"));
  }

  @Test
  void leavesTheKeyClaimToTheProvider() {
    assertFalse(verify(token().without("key").bearer()).has(Claims.KEY));
  }

  @Test
  void refusesAnExpiredTokenBeforeLookingAtItsAudience() {
    refuses(Refused.EXPIRED, token().claim("exp", clock.seconds() - 61).claim("aud", "x"));
  }

  @Test
  void verifiesTheSameBytesThatItRead() {
    String twice =
        "{\"jwks_host\":\"evil.example\",\"key\":\"a\",\"aud\":\"x\",\"exp\":1,"
            + "\"key\":\"b\",\"jwks_host\":\"%s\",\"aud\":\"%s\",\"exp\":4000000000}";
    String last = "{\"jwks_host\":\"%s\",\"jwks_host\":\"evil.example\"}";

    Claims claims =
        verify(token().payloadText(twice.formatted(host.name(), TestToken.AUDIENCE)).bearer());

    assertEquals("b", claims.value(Claims.KEY));
    refuses(Refused.HOST, token().payloadText(last.formatted(host.name())));
    refuses(
        Refused.SIGNATURE,
        token().headerText("{\"alg\":\"RS256\",\"kid\":\"main\",\"alg\":\"none\"}"));
  }

  @Test
  void ignoresTheTypeThatAHeaderNames() {
    assertTrue(verify(token().header("typ", "at+jwt").bearer()).has(Claims.KEY));
    assertTrue(verify(token().withoutHeader("typ").bearer()).has(Claims.KEY));
  }

  @Test
  void refusesToStartWithAHostThatIsNone() {
    for (String odd :
        List.of(
            "", "a b", "user@host", "host/path", "host:99999", "host:x", "host?", "https://h")) {
      Set<String> hosts = Set.of(odd);
      assertThrows(
          IllegalArgumentException.class,
          () -> new JwksTokenVerifier(hosts, client, KeyHost.UNHURRIED, clock),
          odd);
    }
  }
}
