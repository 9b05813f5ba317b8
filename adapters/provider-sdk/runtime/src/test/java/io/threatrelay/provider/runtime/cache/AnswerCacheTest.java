package io.threatrelay.provider.runtime.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Keeps what may be kept. */
class AnswerCacheTest {

  private static final Duration LONG = Duration.ofSeconds(15);
  private static final RelayFailure BROKEN =
      new RelayFailure(RelayError.fatal("unknown", "broken"));

  private final AtomicLong time = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final AnswerCache cache = cache(Duration.ofMinutes(5), 1 << 20);

  private AnswerCache cache(Duration kept, long bytes) {
    return new AnswerCache(new CacheLimits(kept, bytes), () -> {}, time::get);
  }

  private static AnswerKey key(String caller, String question) {
    return new AnswerKey(caller, question, String.class);
  }

  private Optional<String> ask(
      AnswerCache from, AnswerKey key, boolean lasting, Supplier<Optional<String>> provider) {
    return from.answer(key, lasting, Budget.of(LONG), new OneAsker(provider));
  }

  private Optional<String> counted(AnswerKey key, boolean lasting, Optional<String> answer) {
    return ask(
        cache,
        key,
        lasting,
        () -> {
          asked.incrementAndGet();
          return answer;
        });
  }

  private int askedAfter(Duration since, boolean lasting, Optional<String> answer) {
    counted(key("c", "q"), lasting, answer);
    time.addAndGet(since.toNanos());
    assertEquals(answer, counted(key("c", "q"), lasting, answer));
    return asked.get();
  }

  @Test
  void keepsAnAnswerForAWhile() {
    assertEquals(1, askedAfter(Duration.ofSeconds(299), false, Optional.of("a")));
    assertEquals(2, askedAfter(Duration.ofSeconds(301), false, Optional.of("a")));
  }

  @Test
  void keepsNothingFoundForAFifthOfThat() {
    assertEquals(1, askedAfter(Duration.ofSeconds(59), false, Optional.empty()));
    assertEquals(2, askedAfter(Duration.ofSeconds(61), true, Optional.empty()));
  }

  @Test
  void keepsWhatNeverChangesForADay() {
    assertEquals(1, askedAfter(Duration.ofHours(23), true, Optional.of("a")));
    assertEquals(2, askedAfter(Duration.ofHours(25), true, Optional.of("a")));
  }

  @Test
  void tellsCallersQuestionsAndShapesApart() {
    counted(key("c", "q"), false, Optional.of("1"));

    assertEquals(Optional.of("2"), counted(key("d", "q"), false, Optional.of("2")));
    assertEquals(Optional.of("3"), counted(key("c", "r"), false, Optional.of("3")));
    assertEquals(
        Optional.of("4"), counted(new AnswerKey("c", "q", Object.class), false, Optional.of("4")));
    assertEquals(Optional.of("1"), counted(key("c", "q"), false, Optional.of("5")));
  }

  @Test
  void doesNotKeepAFailure() {
    assertThrows(
        RelayFailure.class,
        () ->
            ask(
                cache,
                key("c", "q"),
                false,
                () -> {
                  throw BROKEN;
                }));

    assertEquals(Optional.of("a"), counted(key("c", "q"), false, Optional.of("a")));
  }

  @Test
  void keepsNoMoreBytesThanItMay() {
    AnswerCache small = cache(Duration.ofMinutes(5), 100_000);
    for (int i = 0; i < 100; i++) {
      ask(small, key("c", "q" + i), false, () -> Optional.of("x".repeat(5_000)));
    }
    ask(small, key("c", "huge"), false, () -> Optional.of("x".repeat(500_000)));
    AtomicInteger again = new AtomicInteger();
    for (int i = 0; i < 100; i++) {
      ask(
          small,
          key("c", "q" + i),
          false,
          () -> {
            again.incrementAndGet();
            return Optional.empty();
          });
    }

    assertTrue(again.get() >= 90, again + " asked again");
  }
}
