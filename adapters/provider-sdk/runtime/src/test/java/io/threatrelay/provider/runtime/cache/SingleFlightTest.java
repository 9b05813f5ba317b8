package io.threatrelay.provider.runtime.cache;

import static io.threatrelay.provider.runtime.cache.OneAsker.LATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks once for those who ask together. */
@Timeout(20)
class SingleFlightTest {

  private static final AnswerKey KEY = new AnswerKey("c", "q", String.class);
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final RelayFailure BROKEN =
      new RelayFailure(RelayError.fatal("unknown", "broken"));

  private final AtomicInteger asked = new AtomicInteger();
  private final AnswerCache cache = cache();

  private static AnswerCache cache() {
    return new AnswerCache(new CacheLimits(Duration.ofMinutes(5), 1 << 20), () -> {});
  }

  private static Optional<String> ask(AnswerCache from, Supplier<Optional<String>> provider) {
    return from.answer(KEY, false, Budget.of(LONG), new OneAsker(provider));
  }

  /** What followers get while a leader asks, which ends with {@code outcome}. */
  private List<FutureTask<Optional<String>>> together(
      AnswerCache from, Supplier<Optional<String>> outcome) throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch leading = new CountDownLatch(1);
    List<FutureTask<Optional<String>>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      FutureTask<Optional<String>> task =
          new FutureTask<>(() -> ask(from, () -> wait(leading, go, outcome)));
      Thread thread = new Thread(task);
      thread.start();
      if (i == 0) {
        leading.await();
      } else {
        while (thread.getState() != Thread.State.TIMED_WAITING
            && thread.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
      }
      all.add(task);
    }
    go.countDown();
    return all;
  }

  private Optional<String> wait(
      CountDownLatch leading, CountDownLatch go, Supplier<Optional<String>> outcome) {
    asked.incrementAndGet();
    leading.countDown();
    try {
      go.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return outcome.get();
  }

  @Test
  void asksOnceForAllWhoAskTogether() throws Exception {
    for (FutureTask<Optional<String>> one : together(cache, () -> Optional.of("a"))) {
      assertEquals(Optional.of("a"), one.get());
    }
    assertEquals(1, asked.get());
  }

  @Test
  void asksForEachWhenItIsOff() throws Exception {
    for (FutureTask<Optional<String>> one :
        together(new AnswerCache(CacheLimits.OFF, () -> {}), () -> Optional.of("a"))) {
      assertEquals(Optional.of("a"), one.get());
    }
    assertEquals(6, asked.get());
  }

  @Test
  void tellsAFailureToAllWhoWait() throws Exception {
    for (FutureTask<Optional<String>> one :
        together(
            cache,
            () -> {
              throw BROKEN;
            })) {
      assertSame(BROKEN, assertThrows(ExecutionException.class, one::get).getCause());
    }
    assertEquals(1, asked.get());
  }

  @Test
  void doesNotLetOthersPayForWhoHadNoTimeLeftOrAMishap() throws Exception {
    for (RuntimeException own : List.of(LATE, new IllegalStateException("mishap"))) {
      AtomicInteger calls = new AtomicInteger();
      AnswerCache fresh = cache();
      List<FutureTask<Optional<String>>> all =
          together(
              fresh,
              () -> {
                if (calls.getAndIncrement() == 0) {
                  throw own;
                }
                return Optional.of("a");
              });

      assertSame(own, assertThrows(ExecutionException.class, all.get(0)::get).getCause());
      for (FutureTask<Optional<String>> other : all.subList(1, all.size())) {
        assertEquals(Optional.of("a"), other.get());
      }
      assertEquals(2, calls.get());
    }
  }

  @Test
  void waitsForAnotherNoLongerThanItsOwnDeadline() throws Exception {
    CountDownLatch leading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread leader = new Thread(() -> ask(cache, () -> wait(leading, go, Optional::empty)));
    leader.start();
    leading.await();

    RelayFailure late =
        assertThrows(
            RelayFailure.class,
            () ->
                cache.answer(
                    KEY, false, Budget.of(Duration.ofMillis(5)), new OneAsker(Optional::empty)));

    assertSame(LATE, late);
    go.countDown();
    leader.join();
  }
}
