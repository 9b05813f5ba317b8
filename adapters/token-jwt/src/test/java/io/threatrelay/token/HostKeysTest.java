package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cache, with a clock that goes when it is told to. */
@Timeout(20)
class HostKeysTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock clock = new TestClock();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile Supplier<FetchedKeySet> host = publishing(HOUR, "old");
  private final HostKeys keys =
      new HostKeys(
          () -> {
            fetches.incrementAndGet();
            return host.get();
          },
          clock);

  private static Supplier<FetchedKeySet> publishing(Duration freshFor, String... ids) {
    List<Map<String, Object>> jwks =
        Stream.of(ids).map(id -> TestKeys.jwk(TestKeys.MAIN, id)).toList();
    FetchedKeySet fetched = new FetchedKeySet(KeySet.of(Map.of("keys", jwks)), freshFor);
    return () -> fetched;
  }

  private static Supplier<FetchedKeySet> down() {
    return () -> {
      throw Refusal.WRONG_HOST.failure();
    };
  }

  private static Supplier<FetchedKeySet> waiting(
      CountDownLatch gate, Supplier<FetchedKeySet> then) {
    return () -> {
      try {
        gate.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      return then.get();
    };
  }

  private boolean has(String id) {
    return has(id, Duration.ofSeconds(20));
  }

  private boolean has(String id, Duration budget) {
    return keys.find(id, Budget.of(budget)).isPresent();
  }

  @Test
  void fetchesOnceAndAgainWhenTheSetIsNoLongerFresh() {
    assertTrue(has("old"));
    clock.pass(HOUR.minusSeconds(1));
    assertTrue(has("old"));
    assertEquals(1, fetches.get());

    clock.pass(Duration.ofSeconds(1));
    assertTrue(has("old"));
    assertEquals(2, fetches.get());
  }

  @Test
  void aKeyThatIsNoLongerPublishedIsNoLongerGoodOnceTheSetIsOld() {
    assertTrue(has("old"));
    host = publishing(HOUR, "new");

    clock.pass(HOUR);

    assertFalse(has("old"));
    assertTrue(has("new"));
  }

  @Test
  void findsANewKeyAtOnceWhenKeysRotate() {
    assertTrue(has("old"));
    host = publishing(HOUR, "old", "new");

    assertTrue(has("new"));
    assertTrue(has("old"));
    assertEquals(2, fetches.get());
  }

  @Test
  void anUnknownIdLeadsToOneFetchAndThenToNoneForAMinute() {
    assertTrue(has("old"));
    assertFalse(has("nope"));
    assertEquals(2, fetches.get());

    clock.pass(Duration.ofSeconds(59));
    assertFalse(has("nope"));
    assertFalse(has("another"));
    assertTrue(has("old"));
    assertEquals(2, fetches.get());

    clock.pass(Duration.ofSeconds(1));
    host = publishing(HOUR, "old", "new");
    assertTrue(has("new"));
    assertEquals(3, fetches.get());
  }

  @Test
  void aSetFetchedForARequestIsNotFetchedTwiceForIt() {
    assertFalse(has("nope"));

    assertEquals(1, fetches.get());
  }

  @Test
  void theLastGoodSetServesForADayWhileTheHostIsDown() {
    assertTrue(has("old"));
    host = down();

    for (int hour = 1; hour < 24; hour++) {
      clock.pass(HOUR);
      assertTrue(has("old"), "hour " + hour);
    }
    clock.pass(HOUR);
    Refused.with(Refused.HOST, () -> has("old"));
  }

  @Test
  void aHostThatIsDownIsAskedOnceAMinute() {
    assertTrue(has("old"));
    host = down();
    clock.pass(HOUR);

    for (int i = 0; i < 10; i++) {
      assertTrue(has("old"));
      assertFalse(has("nope"));
    }
    assertEquals(2, fetches.get());

    clock.pass(Duration.ofSeconds(60));
    host = publishing(HOUR, "new");
    assertTrue(has("new"));
    assertEquals(3, fetches.get());
  }

  @Test
  void anAnswerThatIsNoKeySetCountsAsDown() {
    assertTrue(has("old"));
    clock.pass(HOUR);
    for (Object rubbish : List.of(Map.of(), List.of(), Map.of("keys", "x"))) {
      host = () -> new FetchedKeySet(KeySet.of(rubbish), HOUR);
      assertTrue(has("old"));
      clock.pass(Duration.ofSeconds(60));
    }
    assertEquals(4, fetches.get());
  }

  @Test
  void anEmptySetWithdrawsAllKeys() {
    assertTrue(has("old"));
    host = publishing(HOUR);
    clock.pass(HOUR);

    assertFalse(has("old"));
  }

  @Test
  void withoutAGoodSetTheNextRequestTriesAgain() {
    host = down();
    Refused.with(Refused.HOST, () -> has("old"));
    Refused.with(Refused.HOST, () -> has("old"));
    assertEquals(2, fetches.get());

    host = publishing(HOUR, "old");
    assertTrue(has("old"));
    host = publishing(HOUR, "old", "new");
    assertTrue(has("new"));
  }

  @Test
  void aFetchThatBreaksUnforeseenIsARefusalToo() {
    host =
        () -> {
          throw new NullPointerException("x");
        };
    Refused.with(Refused.HOST, () -> has("old"));
    host =
        () -> {
          throw new StackOverflowError();
        };
    Refused.with(Refused.HOST, () -> has("old"));

    host = publishing(HOUR, "old");
    assertTrue(has("old"));
  }

  @Test
  void manyRequestsShareOneFetch() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, publishing(HOUR, "old"));

    List<Boolean> found = together(200, gate, () -> has("old"));

    assertFalse(found.contains(false));
    assertEquals(1, fetches.get());
  }

  @Test
  void manyRequestsWithANewKeyShareOneRefetch() throws Exception {
    assertTrue(has("old"));
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, publishing(HOUR, "old", "new"));

    List<Boolean> found = together(200, gate, () -> has("new"));

    assertFalse(found.contains(false));
    assertEquals(2, fetches.get());
  }

  @Test
  void manyRequestsShareAFailure() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, down());

    List<RelayFailure> failures =
        together(50, gate, () -> Refused.with(Refused.HOST, () -> has("old")));

    assertEquals(50, failures.stream().distinct().count());
    assertEquals(1, fetches.get());
  }

  /** Starts all of them, waits until they wait, opens the gate. */
  private <T> List<T> together(int count, CountDownLatch gate, Callable<T> request)
      throws InterruptedException, ExecutionException {
    List<Thread> waiting = new ArrayList<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task);
              waiting.add(thread);
              return thread;
            });
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        futures.add(threads.submit(request));
      }
      while (!waiting.stream().allMatch(HostKeysTest::isWaiting)) {
        Thread.onSpinWait();
      }
      gate.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING;
  }

  @Test
  void nobodyWaitsLongerThanTheirBudgetAndTheFetchGoesOnForTheOthers() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, publishing(HOUR, "old"));

    Refused.with(Refused.HOST, () -> has("old", Duration.ofMillis(20)));
    Refused.with(Refused.HOST, () -> has("old", Duration.ZERO));
    List<Boolean> found = together(3, gate, () -> has("old"));

    assertFalse(found.contains(false));
    assertEquals(1, fetches.get());
  }

  @Test
  void whoHasASetToFallBackOnKeepsTimeForUsingIt() {
    assertTrue(has("old"));
    CountDownLatch never = new CountDownLatch(1);
    host = waiting(never, down());
    clock.pass(HOUR);
    Budget budget = Budget.of(Duration.ofMillis(400));

    assertTrue(keys.find("old", budget).isPresent());

    assertFalse(budget.isSpent());
    never.countDown();
  }

  @Test
  void aFetchThatHangsIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    host = waiting(never, down());
    Refused.with(Refused.HOST, () -> has("old"));

    host = publishing(HOUR, "old");
    assertTrue(has("old"));
    never.countDown();
  }

  @Test
  void anInterruptedRequestEndsAndStaysInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    host = waiting(never, down());
    Thread.currentThread().interrupt();

    RelayFailure failure = Refused.with(Refused.HOST, () -> has("old"));

    assertTrue(Thread.interrupted());
    assertNotNull(failure.getCause());
    never.countDown();
  }
}
