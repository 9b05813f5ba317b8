package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Transport;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls to an API that does not answer leave places to those of another. */
@Timeout(120)
class HangingNeighbourTest {

  private static final int PLACES = 8;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final StubApi hanging = StubApi.start().otherwise(Behaviour.silence());
  private final StubApi answering =
      StubApi.start().otherwise(Behaviour.json(200, "{\"town\":\"Ulm\"}"));
  private final Transport transport =
      Bench.transport(new ThrottleLimits(4, PLACES, LONG, Duration.ofMillis(1)), CacheLimits.OFF);
  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
    hanging.close();
    answering.close();
  }

  @Test
  void aHostThatHangsHoldsHalfOfThePlacesAndAnotherIsCalledAtOnce() {
    Weather silent = new Weather(hanging.url(), transport);
    for (int i = 0; i < 3 * PLACES; i++) {
      ProviderAccess caller = Bench.caller("key-" + i, LONG);
      callers.submit(() -> silent.report(caller));
    }
    while (hanging.seen().size() < PLACES / 2) {
      Thread.onSpinWait();
    }

    Weather well = new Weather(answering.url(), transport);

    assertTrue(well.report(Bench.caller("key", LONG)).isPresent());
    assertTrue(well.report(Bench.caller("key-1", LONG)).isPresent());
    assertEquals(PLACES / 2, hanging.seen().size());
  }
}
