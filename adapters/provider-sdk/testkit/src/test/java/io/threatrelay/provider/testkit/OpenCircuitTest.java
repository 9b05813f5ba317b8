package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A provider that is down is left alone, but a health check tells the truth. */
class OpenCircuitTest {

  private static final RelayError UNREACHABLE =
      RelayError.fatal("unknown", "Weather cannot be reached. Try again later.");
  private static final Behaviour FINE = Behaviour.json(200, "{\"town\":\"Ulm\"}");

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
  }

  private void failTenTimes() {
    stub.otherwise(Behaviour.json(500, "down"));
    for (int i = 0; i < 10; i++) {
      assertEquals("Weather says: down", weather.errorFor(Bench.caller("key")).message());
    }
  }

  @Test
  void asksNoMoreAfterTenFailuresWithThisKeyOnly() {
    failTenTimes();

    assertEquals(UNREACHABLE, weather.errorFor(Bench.caller("key")));
    assertEquals(10, stub.seen().size());
    assertEquals("Weather says: down", weather.errorFor(Bench.caller("other")).message());
  }

  @Test
  void isClosedByAHealthCheckThatSucceeds() {
    failTenTimes();
    stub.otherwise(FINE);

    assertTrue(weather.probe(Bench.caller("key")).isPresent());
    assertTrue(weather.report(Bench.caller("key")).isPresent());
  }

  @Test
  void countsRefusedConnectionsForAllKeys() {
    URI closed;
    try (StubApi none = StubApi.start()) {
      closed = none.url();
    }
    Weather nobody = new Weather(closed);
    for (int i = 0; i < 4; i++) {
      nobody.errorFor(Bench.caller("key" + i));
    }
    var late = Bench.caller("key9");

    assertEquals(UNREACHABLE, nobody.errorFor(late));
    assertEquals(0, late.budget().calls());
  }

  @Test
  void isNotOpenedByWhatTheCallerDidWrong() {
    stub.otherwise(Behaviour.json(400, "so"));
    for (int i = 0; i < 15; i++) {
      assertEquals("Weather says: so", weather.errorFor(Bench.caller("key")).message());
    }
  }

  @Test
  void asksPastTheCacheToFindOut() {
    Weather cached =
        new Weather(
            stub.url(),
            Bench.transport(ThrottleLimits.USUAL, new CacheLimits(Duration.ofMinutes(5), 1 << 20)));
    stub.otherwise(FINE);
    cached.report(Bench.caller("key"));
    cached.report(Bench.caller("key"));
    assertEquals(1, stub.seen().size());

    cached.probe(Bench.caller("key"));
    assertEquals(2, stub.seen().size());
    cached.change(Bench.caller("key"));
    cached.change(Bench.caller("key"));
    cached.report(Bench.caller("other"));
    assertEquals(5, stub.seen().size());
  }
}
