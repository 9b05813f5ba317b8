package io.threatrelay.provider.runtime.throttle;

import static io.threatrelay.provider.runtime.throttle.SimulatedCalls.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Never more calls in any second than the provider allows, however it counts. */
class SlidingWindowTest {

  private static final long MS = 1_000_000;

  private final SlidingWindow window = new SlidingWindow(Span.SECOND);

  private static Notice notice(long limit, long remaining) {
    return new Notice("", Span.SECOND, limit, remaining, Optional.empty());
  }

  private void learn(long now, long limit) {
    window.started();
    window.ended(now, notice(limit, limit - 1), now);
  }

  @Test
  void letsOneCallStartUntilItKnowsMore() {
    assertEquals(0, window.opensAt(0, 0));
    window.started();

    assertTrue(window.opensAt(0, 0) > 0);
  }

  @Test
  void keepsAPlaceUntilASecondAfterTheAnswer() {
    learn(300 * MS, 1);

    assertEquals(1300 * MS, window.opensAt(301 * MS, 0));
    assertEquals(1300 * MS, window.opensAt(1300 * MS, 0));
  }

  @Test
  void tellsWhenThereWillBeRoomBehindOthers() {
    learn(0, 2);
    window.started();
    window.ended(150 * MS);

    assertEquals(SECOND, window.opensAt(500 * MS, 0));
    assertEquals(1400 * MS, window.opensAt(500 * MS, 1));
    assertEquals(2000 * MS, window.opensAt(500 * MS, 2));
    assertEquals(3400 * MS, window.opensAt(500 * MS, 5));
  }

  @Test
  void countsCallsOfOthersWithTheSameKey() {
    window.started();
    window.ended(0, notice(10, 0), 0);

    assertEquals(SECOND, window.opensAt(MS, 0));
  }

  @Test
  void followsALimitThatShrinksAndGrows() {
    learn(0, 5);
    for (int i = 0; i < 4; i++) {
      window.started();
      window.ended(100 * MS, notice(2, 0), 0);
    }

    assertEquals(1100 * MS, window.opensAt(200 * MS, 0));
    window.started();
    window.ended(200 * MS, notice(50, 44), 100 * MS);
    assertEquals(200 * MS, window.opensAt(200 * MS, 0));
  }

  @Test
  void takesAHugeLimitThatIsSpentAtOnce() {
    assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          window.started();
          window.ended(0, notice(999_999_999_999L, 0), 0);
          assertTrue(window.opensAt(1, Integer.MAX_VALUE) >= 1);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void staysBelowTheCountOfFixedSeconds(long seed) {
    Random random = new Random(seed);
    long limit = 1 + random.nextInt(12);
    long offset = random.nextInt(1000) * MS;
    long[] second = {-1};
    long[] count = {0};
    SimulatedCalls calls =
        new SimulatedCalls(
            random,
            window,
            now -> random.nextInt(2500) * MS,
            there -> {
              long current = (there + offset) / SECOND;
              count[0] = current == second[0] ? count[0] + 1 : 1;
              second[0] = current;
              assertTrue(count[0] <= limit, () -> "seed " + seed + ", at " + there);
              return random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(notice(limit, limit - count[0]));
            });

    assertEquals(600, calls.run(600).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void staysBelowTheCountOfAnySecond(long seed) {
    Random random = new Random(seed);
    long limit = 1 + random.nextInt(12);
    ArrayDeque<Long> counted = new ArrayDeque<>();
    SimulatedCalls calls =
        new SimulatedCalls(
            random,
            window,
            now -> random.nextInt(2500) * MS,
            there -> {
              while (!counted.isEmpty() && counted.peek() <= there - SECOND) {
                counted.poll();
              }
              counted.add(there);
              assertTrue(counted.size() <= limit, () -> "seed " + seed + ", at " + there);
              return random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(notice(limit, limit - counted.size()));
            });

    assertEquals(600, calls.run(600).size());
  }

  @Test
  void usesMostOfWhatIsAllowedWhereAnswersAreQuick() {
    ArrayDeque<Long> counted = new ArrayDeque<>();
    SimulatedCalls calls =
        new SimulatedCalls(
            new Random(1),
            window,
            now -> 50 * MS,
            there -> {
              counted.removeIf(t -> t <= there - SECOND);
              counted.add(there);
              return Optional.of(notice(10, 10 - counted.size()));
            });

    long last = calls.run(200).stream().mapToLong(Long::longValue).max().orElseThrow();

    assertTrue(last < 25 * SECOND, last / MS + " ms");
  }
}
