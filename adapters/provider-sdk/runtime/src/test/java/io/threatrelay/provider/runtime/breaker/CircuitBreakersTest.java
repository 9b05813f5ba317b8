package io.threatrelay.provider.runtime.breaker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.keys.CallKey;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One circuit for each key, one for each host. */
class CircuitBreakersTest {

  private static final CallKey KEY = new CallKey("Weather", "host", "key");
  private static final CallKey OTHER_KEY = new CallKey("Weather", "host", "other");
  private static final CallKey OTHER_HOST = new CallKey("Weather", "elsewhere", "key");
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final CircuitBreakers breakers = new CircuitBreakers(now::get);

  private void answerBadly(int times) throws CircuitOpen {
    for (int i = 0; i < times; i++) {
      try (Passage passage = breakers.enter(KEY, false)) {
        passage.answeredBadly();
      }
    }
  }

  @Test
  void badAnswersCloseTheWayForTheirKeyAlone() throws CircuitOpen {
    answerBadly(10);

    assertTrue(breakers.isOpen(KEY));
    assertThrows(CircuitOpen.class, () -> breakers.enter(KEY, false));
    breakers.enter(OTHER_KEY, false).close();
  }

  @Test
  void aHostThatIsNotReachedIsClosedToAllKeys() throws CircuitOpen {
    for (int i = 0; i < 10; i++) {
      try (Passage passage = breakers.enter(KEY, false)) {
        passage.notReached();
      }
    }

    assertTrue(breakers.isOpen(OTHER_KEY));
    assertFalse(breakers.isOpen(OTHER_HOST));
  }

  @Test
  void aCallThatGoesAnywayOpensTheWayAgainWhenItWorks() throws CircuitOpen {
    answerBadly(10);

    try (Passage passage = breakers.enter(KEY, true)) {
      passage.worked();
    }

    breakers.enter(KEY, false).close();
  }

  @Test
  void aProbeThatReportsNothingLeavesItsPlaceToAnother() throws CircuitOpen {
    answerBadly(10);
    now.addAndGet(SECOND);

    breakers.enter(KEY, false).close();

    assertFalse(breakers.isOpen(KEY));
  }
}
