package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cache as the verifier's callers see it. */
class KeyRotationTest {

  private static final Map<String, Object> OLD = TestKeys.jwk(TestKeys.MAIN, "old");
  private static final Map<String, Object> NEW = TestKeys.jwk(TestKeys.ROGUE, "new");

  private final TestClock clock = new TestClock();
  private final KeyHost host = new KeyHost(TestKeys.set(OLD));
  private final Client client = KeyHost.client();
  private final JwksTokenVerifier verifier =
      new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, clock);

  @AfterEach
  void stop() {
    host.close();
    client.close();
  }

  private Claims verify(TestToken token) {
    return verifier.verify(
        token.bearer(), Set.of(TestToken.AUDIENCE), Budget.of(Duration.ofMinutes(5)));
  }

  private TestToken oldToken() {
    return new TestToken(host.name()).header("kid", "old");
  }

  private TestToken newToken() {
    return new TestToken(host.name()).header("kid", "new").signedBy(TestKeys.ROGUE);
  }

  private void accepts(TestToken token) {
    assertTrue(verify(token).has(Claims.KEY));
  }

  @Test
  void acceptsTokensThroughARotation() {
    accepts(oldToken());
    Refused.with(Refused.KID, () -> verify(newToken()));
    clock.pass(Duration.ofMinutes(1));

    host.answers(TestKeys.set(OLD, NEW));
    accepts(newToken());
    accepts(oldToken());

    host.answers(TestKeys.set(NEW));
    clock.pass(Duration.ofHours(1));
    accepts(newToken());
    Refused.with(Refused.KID, () -> verify(oldToken()));
  }

  @Test
  void refusesATokenItHasAcceptedWhenAnotherKeyTakesItsId() {
    accepts(oldToken());
    accepts(oldToken());

    host.answers(TestKeys.set(TestKeys.jwk(TestKeys.ROGUE, "old")));
    clock.pass(Duration.ofHours(1));

    Refused.with(Refused.SIGNATURE, () -> verify(oldToken()));
    accepts(oldToken().signedBy(TestKeys.ROGUE));
  }

  @Test
  void acceptsAtOnceWhatAKeySignsThatReplacedAnotherUnderItsId() {
    accepts(oldToken());

    host.answers(TestKeys.set(TestKeys.jwk(TestKeys.ROGUE, "old")));

    accepts(oldToken().signedBy(TestKeys.ROGUE));
    Refused.with(Refused.SIGNATURE, () -> verify(oldToken()));
    assertEquals(2, host.requests());
  }

  @Test
  void fetchesOnceForManyTokensAndOnceMoreForBadSignatures() {
    for (int i = 0; i < 20; i++) {
      accepts(oldToken());
    }
    assertEquals(1, host.requests());

    for (int i = 0; i < 20; i++) {
      Refused.with(Refused.SIGNATURE, () -> verify(oldToken().signedBy(TestKeys.ROGUE)));
      accepts(oldToken());
    }
    assertEquals(2, host.requests());
  }

  @Test
  void keepsASetAsLongAsItsHostSays() {
    host.answers(
        200,
        Map.of("Cache-Control", "public, max-age=7200"),
        TestToken.utf8(TestToken.json(TestKeys.set(OLD))));
    accepts(oldToken());

    clock.pass(Duration.ofSeconds(7199));
    accepts(oldToken());
    assertEquals(1, host.requests());

    clock.pass(Duration.ofSeconds(1));
    accepts(oldToken());
    assertEquals(2, host.requests());
  }

  @Test
  void goesOnWhileTheHostAnswersRubbishOrNothing() {
    accepts(oldToken());

    host.answers(503, "sorry");
    clock.pass(Duration.ofHours(1));
    accepts(oldToken());

    host.close();
    clock.pass(Duration.ofHours(22));
    accepts(oldToken());

    clock.pass(Duration.ofHours(1));
    Refused.with(Refused.HOST, () -> verify(oldToken()));
  }

  @Test
  void hostsDoNotVouchForEachOther() {
    try (KeyHost other = new KeyHost(TestKeys.set(NEW))) {
      JwksTokenVerifier both =
          new JwksTokenVerifier(
              Set.of(host.name(), other.name()), client, KeyHost.UNHURRIED, clock);
      TestToken crossed = newToken().claim("jwks_host", other.name());
      Budget budget = Budget.of(Duration.ofMinutes(5));
      Set<String> audiences = Set.of(TestToken.AUDIENCE);

      assertTrue(both.verify(crossed.bearer(), audiences, budget).has(Claims.KEY));
      Refused.with(Refused.KID, () -> both.verify(newToken().bearer(), audiences, budget));
    }
  }
}
