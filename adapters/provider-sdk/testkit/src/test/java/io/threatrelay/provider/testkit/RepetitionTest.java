package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, and what is not. */
class RepetitionTest {

  private static final Behaviour FINE = Behaviour.json(200, "{\"town\":\"Ulm\"}");

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());
  private final ProviderAccess access = Bench.caller("key");

  @AfterEach
  void stop() {
    stub.close();
  }

  private void assertSent(int times) {
    assertEquals(times, access.budget().calls());
    assertEquals(times, stub.seen().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void helpsALookUpOverAShortTrouble(int status) {
    Behaviour trouble = Behaviour.json(status, "");
    stub.otherwise(Behaviour.inTurn(trouble, trouble, FINE));

    assertTrue(weather.report(access).isPresent());
    assertSent(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504, 500, 400})
  void isNothingForAnOrder(int status) {
    stub.otherwise(Behaviour.inTurn(Behaviour.json(status, ""), FINE));

    assertThrows(RelayFailure.class, () -> weather.change(access));
    assertSent(1);
  }

  @Test
  void endsAfterThreeSendings() {
    stub.otherwise(Behaviour.json(503, "down"));

    assertEquals("Weather says: down", weather.errorFor(access).message());
    assertSent(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 405, 500, 501, 505})
  void isNothingForWhatWillNotChange(int status) {
    stub.otherwise(Behaviour.json(status, ""));

    weather.errorFor(access);
    assertSent(1);
  }

  @Test
  void isNothingForAProbe() {
    stub.otherwise(Behaviour.json(503, ""));

    assertThrows(RelayFailure.class, () -> weather.probe(access));
    assertSent(1);
  }

  @Test
  void helpsALookUpOverABrokenConnection() {
    stub.otherwise(Behaviour.inTurn(Behaviour.truncated("{\"town\":"), FINE));

    assertTrue(weather.report(access).isPresent());
    assertSent(2);
  }

  @Test
  void neverSendsAnOrderTwiceThatMayHaveArrived() {
    stub.otherwise(Behaviour.inTurn(Behaviour.hangUp(), FINE));

    assertThrows(RelayFailure.class, () -> weather.change(access));
    assertSent(1);
  }

  @Test
  void helpsBothWhereNobodyListens() {
    URI closed;
    try (StubApi none = StubApi.start()) {
      closed = none.url();
    }
    Weather nobody = new Weather(closed);
    ProviderAccess order = Bench.caller("key");

    nobody.errorFor(access);
    assertThrows(RelayFailure.class, () -> nobody.change(order));

    assertEquals(3, access.budget().calls());
    assertEquals(3, order.budget().calls());
  }

  @Test
  void isLeftOutWhereItWouldComeTooLate() {
    Weather patient =
        new Weather(
            stub.url(),
            Bench.transport(
                ThrottleLimits.USUAL.withPause(Duration.ofMinutes(1)), CacheLimits.OFF));
    stub.otherwise(Behaviour.json(503, "down"));

    assertEquals("Weather says: down", patient.errorFor(access).message());
    assertSent(1);
  }

  @Test
  void stopsAllCallsOfAQuestionWhoseKeyIsRefusedAndNoOthers() {
    stub.otherwise(Behaviour.json(401, "refused for good"));

    assertEquals(Weather.KEY_REFUSED, weather.errorFor(access));
    assertEquals(Weather.KEY_REFUSED, weather.errorFor(access));
    assertSent(1);
    weather.errorFor(Bench.caller("key"));
    assertEquals(2, stub.seen().size());
  }

  @Test
  void doesNotGiveUpAKeyThatWasTakenBefore() {
    stub.otherwise(Behaviour.inTurn(FINE, Behaviour.json(401, "refused for good"), FINE));

    weather.report(access);
    assertEquals(Weather.KEY_REFUSED, weather.errorFor(access));
    assertTrue(weather.report(access).isPresent());
  }
}
