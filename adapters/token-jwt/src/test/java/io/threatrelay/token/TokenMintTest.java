package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenMintTest {

  private final TokenMint mint = new TokenMint();

  @Test
  void makesTokensThatAreVerified() {
    try (KeyHost host = new KeyHost(TestKeys.set(TestKeys.jwk(TestKeys.MAIN, "k1")));
        Client client = KeyHost.client()) {
      TestClock clock = new TestClock();
      String token =
          mint.mint(
              Map.of(
                  "key",
                  "secret",
                  "jwks_host",
                  host.name(),
                  "aud",
                  "https://relay.example",
                  "exp",
                  clock.seconds() + 600,
                  "NUMBER_OF_PAGES",
                  3),
              "k1",
              TestKeys.mainPrivate());

      Claims claims =
          new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, clock)
              .verify(
                  Optional.of("Bearer " + token),
                  Set.of("https://relay.example"),
                  Budget.of(Duration.ofMinutes(5)));

      assertEquals("secret", claims.value(Claims.KEY));
      assertEquals(3L, claims.value("NUMBER_OF_PAGES"));
    }
  }

  @Test
  void leavesTheClaimsAsTheyAre() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", "a");
    claims.put("exp", "soon");
    claims.put("nothing", null);
    claims.put("list", List.of(1, Map.of("a", 2.5)));
    BoundedJson json = new BoundedJson();

    CompactJws token = CompactJws.parse(mint.mint(claims, "k1", TestKeys.mainPrivate()), json);

    assertEquals(Map.of("typ", "JWT", "kid", "k1", "alg", "RS256"), token.header());
    assertEquals(
        "{\"aud\":\"a\",\"exp\":\"soon\",\"nothing\":null,\"list\":[1,{\"a\":2.5}]}",
        TestToken.json(token.claims(json)));
  }

  @Test
  void refusesAWeakKey() {
    assertThrows(
        RuntimeException.class,
        () -> mint.mint(Map.of("a", 1), "k1", TestKeys.rsa(1024).getPrivate()));
  }
}
