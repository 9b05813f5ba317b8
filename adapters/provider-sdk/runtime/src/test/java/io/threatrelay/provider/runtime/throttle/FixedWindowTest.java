package io.threatrelay.provider.runtime.throttle;

import static io.threatrelay.provider.runtime.throttle.SimulatedCalls.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Never more calls in a provider's span than it allows, and as many as it allows. */
class FixedWindowTest {

  private static final long MINUTE = 60 * SECOND;

  /** Asked before anything was known. */
  private static final long BEFORE = -1;

  private final FixedWindow window = new FixedWindow(Span.MINUTE);

  private static Notice notice(long limit, long remaining, long resetsIn) {
    return new Notice(
        "search", Span.MINUTE, limit, remaining, Optional.of(Duration.ofNanos(resetsIn)));
  }

  private void ended(long second, long limit, long remaining, long resetSecond) {
    window.ended(
        second * SECOND, notice(limit, remaining, (resetSecond - second) * SECOND), BEFORE);
  }

  private void assertOpensAt(long second, long now) {
    assertEquals(second * SECOND, window.opensAt(now * SECOND, 0));
  }

  private void start(int calls) {
    for (int i = 0; i < calls; i++) {
      window.started();
    }
  }

  @Test
  void waitsUntilTheSpanEnds() {
    start(1);
    ended(5, 3, 0, 42);

    assertOpensAt(42, 6);
    assertOpensAt(42, 42);
  }

  @Test
  void countsWhatIsOnItsWay() {
    start(3);
    ended(5, 3, 2, 42);

    assertOpensAt(42, 5);
  }

  @Test
  void estimatesTheSpanInWhichThereIsRoomBehindOthers() {
    start(1);
    ended(5, 3, 0, 42);

    assertEquals(42 * SECOND, window.opensAt(6 * SECOND, 2));
    assertEquals(102 * SECOND, window.opensAt(6 * SECOND, 3));
  }

  @Test
  void doesNotForgetWhatWasUsedWhenAnswersOvertakeEachOther() {
    start(3);
    ended(5, 3, 0, 42);
    ended(6, 3, 1, 42);
    ended(7, 3, 2, 42);

    assertOpensAt(42, 8);
  }

  @Test
  void countsCallsOfAnotherRelayWithTheSameKey() {
    start(2);
    ended(5, 10, 9, 42);
    ended(6, 10, 1, 42);
    start(1);

    assertOpensAt(42, 7);
  }

  @Test
  void beginsAnewWhenTheProviderDoesBeforeItWasExpected() {
    start(2);
    ended(5, 3, 0, 42);
    ended(41, 3, 2, 100);

    assertOpensAt(41, 41);
  }

  @Test
  void doesNotTakeALateAnswerForTheNewSpan() {
    start(3);
    ended(5, 3, 2, 42);
    ended(43, 3, 2, 102);
    ended(44, 3, 0, 44);

    assertOpensAt(45, 45);
    start(1);
    ended(46, 3, 1, 102);
    assertOpensAt(46, 46);
  }

  @Test
  void waitsLittleWhenTheFirstAnswerInANewSpanIsALateOne() {
    start(2);
    ended(5, 3, 1, 42);
    ended(43, 3, 0, 43);

    assertOpensAt(43, 43);
  }

  @Test
  void countsACallThatEndsInTheNextSpanThere() {
    start(1);
    ended(5, 1, 0, 42);
    assertOpensAt(42, 42);
    start(1);
    window.ended(43 * SECOND);

    assertTrue(window.opensAt(44 * SECOND, 0) > 44 * SECOND);
  }

  @Test
  void doesNotWaitForeverWhenAnswersSayNoMoreAboutIt() {
    start(1);
    ended(5, 2, 1, 42);
    assertOpensAt(42, 42);
    start(2);
    window.ended(50 * SECOND);
    window.ended(51 * SECOND);

    assertOpensAt(110, 52);
    assertOpensAt(110, 110);
  }

  @Test
  void prefersWhatTheProviderSaysToItsOwnGuess() {
    start(1);
    ended(5, 2, 1, 42);
    assertOpensAt(42, 42);
    start(2);
    window.ended(50 * SECOND);
    ended(51, 2, 0, 102);

    assertOpensAt(102, 52);
  }

  @Test
  void followsALimitThatShrinks() {
    start(3);
    ended(5, 10, 9, 42);
    ended(6, 2, 0, 42);
    ended(6, 2, 0, 42);

    assertOpensAt(42, 7);
  }

  @Test
  void keepsWhatWasUsedInASpanOfWhichALateAnswerTellsNothing() {
    start(2);
    ended(5, 3, 2, 42);
    assertOpensAt(42, 42);
    start(2);
    window.ended(43 * SECOND);
    ended(44, 3, 0, 45);
    assertOpensAt(45, 45);

    assertTrue(window.opensAt(45 * SECOND, 1) > 45 * SECOND);
  }

  @ParameterizedTest
  @MethodSource("simulations")
  void staysBelowTheProvidersOwnCount(long seed, double lost) {
    Random random = new Random(seed);
    long limit = 1 + random.nextInt(20);
    long offset = random.nextInt(60) * SECOND;
    long[] span = {-1};
    long[] count = {0};
    SimulatedCalls calls =
        new SimulatedCalls(
            random,
            window,
            now -> random.nextInt(9000) * SECOND / 1000,
            there -> {
              long current = (there + offset) / MINUTE;
              count[0] = current == span[0] ? count[0] + 1 : 1;
              span[0] = current;
              assertTrue(count[0] <= limit, () -> "seed " + seed + ", at " + there / SECOND);
              long reset = (current + 1) * MINUTE - offset - there;
              return random.nextDouble() < lost
                  ? Optional.empty()
                  : Optional.of(notice(limit, limit - count[0], (reset / SECOND + 1) * SECOND));
            });

    long last =
        calls.run((int) (40 * limit)).stream().mapToLong(Long::longValue).max().orElseThrow();

    assertTrue(last < (lost > 0 ? 120 : 75) * MINUTE, () -> last / MINUTE + " minutes");
  }

  static Stream<Arguments> simulations() {
    return LongStream.rangeClosed(1, 200)
        .boxed()
        .flatMap(seed -> Stream.of(0.0, 0.2, 0.6).map(lost -> Arguments.of(seed, lost)));
  }
}
