package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** The cache, with a clock that goes when it is told to. */
@Timeout(120)
class HostKeysTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock clock = new TestClock();
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile Supplier<FetchedKeySet> host = publishing(HOUR, "old");
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final HostKeys keys = keys(KeyHost.UNHURRIED);

  private HostKeys keys(KeySetLimits limits) {
    return new HostKeys(
        () -> {
          fetches.incrementAndGet();
          return host.get();
        },
        limits,
        new WaitBulkhead(new Semaphore(limits.waiting()), limits.waitingForOneHost()),
        new KeySetFailureLog("keys.example", clock, log::add),
        clock);
  }

  private static Supplier<FetchedKeySet> publishing(Duration freshFor, String... ids) {
    List<Map<String, Object>> jwks =
        Stream.of(ids).map(id -> TestKeys.jwk(TestKeys.MAIN, id)).toList();
    FetchedKeySet fetched = new FetchedKeySet(KeySet.of(Map.of("keys", jwks)), freshFor);
    return () -> fetched;
  }

  /** A set in which this key has the id "old". */
  private static Supplier<FetchedKeySet> publishing(KeyPair pair) {
    FetchedKeySet fetched =
        new FetchedKeySet(KeySet.of(Map.of("keys", List.of(TestKeys.jwk(pair, "old")))), HOUR);
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
    return has(id, Duration.ofMinutes(5));
  }

  private boolean has(String id, Duration budget) {
    return verifies(keys, id, key -> true, Budget.of(budget));
  }

  private boolean hasSigner(KeyPair signer) {
    return verifies(keys, "old", signer.getPublic()::equals, Budget.of(Duration.ofMinutes(5)));
  }

  /** False where the set has no such key, or another one; other refusals are thrown. */
  private static boolean verifies(
      HostKeys keys, String id, Predicate<RSAPublicKey> signed, Budget budget) {
    try {
      keys.verify(id, signed, budget);
      return true;
    } catch (RelayFailure refused) {
      String message = refused.errors().get(0).message();
      if (message.endsWith(Refused.KID) || message.endsWith(Refused.SIGNATURE)) {
        return false;
      }
      throw refused;
    }
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
  void aHostThatNeverGaveAGoodSetIsAskedOnceAPauseThatDoublesUpToAMinute() {
    host = down();
    int asked = 0;
    for (int pause : List.of(2, 4, 8, 16, 32, 60, 60)) {
      for (int i = 0; i < 40; i++) {
        Refused.with(Refused.HOST, () -> has("old"));
      }
      assertEquals(++asked, fetches.get());
      clock.pass(Duration.ofSeconds(pause).minusMillis(1));
      Refused.with(Refused.HOST, () -> has("old"));
      assertEquals(asked, fetches.get(), "before the pause is over");
      clock.pass(Duration.ofMillis(1));
    }

    host = publishing(HOUR, "old");
    assertTrue(has("old"));
    host = publishing(HOUR, "old", "new");
    assertTrue(has("new"));
  }

  @Test
  void thePauseIsShortAgainAfterASuccess() {
    host = down();
    Refused.with(Refused.HOST, () -> has("old"));
    clock.pass(FailedFetches.FIRST_PAUSE);
    Refused.with(Refused.HOST, () -> has("old"));
    clock.pass(FailedFetches.FIRST_PAUSE.multipliedBy(2));
    host = publishing(HOUR, "old");
    assertTrue(has("old"));
    host = down();
    clock.pass(Duration.ofHours(25));
    Refused.with(Refused.HOST, () -> has("old"));

    clock.pass(Duration.ofSeconds(60));
    host = publishing(HOUR, "old");
    assertTrue(has("old"));
  }

  @Test
  void aPauseRepeatsTheRefusalThatTheFailedFetchMeant() {
    host = () -> new FetchedKeySet(KeySet.of(Map.of()), HOUR);

    RelayFailure first = Refused.with(Refused.PAYLOAD, () -> has("old"));
    RelayFailure second = Refused.with(Refused.PAYLOAD, () -> has("old"));

    assertNotSame(first, second);
    assertEquals(1, fetches.get());
  }

  @Test
  void aKeyThatWasReplacedUnderItsIdIsFoundByOneFetchAfterABadSignature() {
    assertTrue(hasSigner(TestKeys.MAIN));
    host = publishing(TestKeys.ROGUE);

    assertTrue(hasSigner(TestKeys.ROGUE));
    assertFalse(hasSigner(TestKeys.MAIN));

    assertEquals(2, fetches.get());
  }

  @Test
  void badSignaturesLeadToOneFetchAMinute() {
    assertTrue(hasSigner(TestKeys.MAIN));
    for (int minute = 1; minute <= 3; minute++) {
      for (int i = 0; i < 20; i++) {
        assertFalse(hasSigner(TestKeys.ROGUE));
      }
      assertEquals(1 + minute, fetches.get());
      clock.pass(Duration.ofSeconds(60));
    }
    assertTrue(hasSigner(TestKeys.MAIN));
  }

  @Test
  void aBadSignatureDoesNotCostTheGoodSetWhenTheHostIsDown() {
    assertTrue(hasSigner(TestKeys.MAIN));
    host = down();

    assertFalse(hasSigner(TestKeys.ROGUE));
    assertTrue(hasSigner(TestKeys.MAIN));
  }

  @Test
  void theLogNamesTheHostAndTheCauseOnceAMinute() {
    host =
        () -> {
          throw Refusal.WRONG_HOST.because(new KeySetFault("it answered with status 500"));
        };
    for (int second = 0; second < 60; second++) {
      Refused.with(Refused.HOST, () -> has("old"));
      clock.pass(Duration.ofSeconds(1));
    }
    String line = "The key set of keys.example cannot be used: it answered with status 500.";
    assertEquals(List.of(line), log);

    clock.pass(Duration.ofSeconds(60));
    Refused.with(Refused.HOST, () -> has("old"));
    assertEquals(List.of(line, line), log);
  }

  @Test
  void onlySoManyRequestsWaitAndTheOthersAreRefusedAtOnce() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, publishing(HOUR, "old"));
    HostKeys few = keys(new KeySetLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), 3, 3));
    Callable<Boolean> request =
        () -> verifies(few, "old", key -> true, Budget.of(Duration.ofMinutes(5)));

    List<Boolean> found =
        together(3, () -> Refused.with(Refused.HOST, request::call), gate, request);

    assertEquals(List.of(true, true, true), found);
    assertTrue(request.call());
  }

  @Test
  void requestsThatWaitForOneHostLeavePlacesToThoseOfAnother() {
    Semaphore everyHost = new Semaphore(3);
    WaitBulkhead hanging = new WaitBulkhead(everyHost, 2);
    WaitBulkhead other = new WaitBulkhead(everyHost, 2);

    assertTrue(hanging.tryEnter());
    assertTrue(hanging.tryEnter());
    assertFalse(hanging.tryEnter());
    assertTrue(other.tryEnter());
    assertFalse(other.tryEnter());
    hanging.leave();
    assertTrue(other.tryEnter());
  }

  @Test
  void aFetchThatBreaksUnforeseenIsARefusalToo() {
    host =
        () -> {
          throw new NullPointerException("x");
        };
    Refused.with(Refused.HOST, () -> has("old"));
    clock.pass(FailedFetches.LONGEST_PAUSE);
    host =
        () -> {
          throw new StackOverflowError();
        };
    Refused.with(Refused.HOST, () -> has("old"));

    clock.pass(FailedFetches.LONGEST_PAUSE);
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
      throws Exception {
    return together(count, () -> {}, gate, request);
  }

  /** As above, and does something else before the gate opens. */
  private <T> List<T> together(
      int count, Executable meanwhile, CountDownLatch gate, Callable<T> request) throws Exception {
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
      try {
        meanwhile.execute();
      } catch (Throwable failed) {
        throw new IllegalStateException(failed);
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

    Refused.with(Refused.HOST, () -> has("old", Duration.ofMillis(1)));
    Refused.with(Refused.HOST, () -> has("old", Duration.ZERO));
    List<Boolean> found = together(3, gate, () -> has("old"));

    assertFalse(found.contains(false));
    assertEquals(1, fetches.get());
  }

  @Test
  void aSetToFallBackOnIsUsedWhileTheHostHangs() {
    assertTrue(has("old"));
    CountDownLatch never = new CountDownLatch(1);
    host = waiting(never, down());
    clock.pass(HOUR);
    Budget budget = Budget.of(Duration.ofMillis(400), () -> 0);

    assertTrue(verifies(keys, "old", key -> true, budget));

    never.countDown();
  }

  @Test
  void aFetchThatHangsIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    host = waiting(never, down());
    HostKeys hasty = keys(new KeySetLimits(Duration.ofMinutes(5), Duration.ofMillis(1), 9, 9));
    Refused.with(
        Refused.HOST, () -> verifies(hasty, "old", key -> true, Budget.of(Duration.ofMinutes(5))));

    assertEquals(
        List.of("The key set of keys.example cannot be used: it did not answer in time."), log);
    never.countDown();
  }

  @Test
  void aSetThatComesLateServesTheRequestsAfterIt() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    host = waiting(gate, publishing(HOUR, "old"));
    HostKeys hasty = keys(new KeySetLimits(Duration.ZERO, Duration.ofMinutes(5), 9, 9));
    Callable<Boolean> request =
        () -> verifies(hasty, "old", key -> true, Budget.of(Duration.ofMinutes(5)));
    Refused.with(Refused.HOST, request::call);
    Refused.with(Refused.HOST, request::call);

    gate.countDown();

    while (!isServed(request)) {
      Thread.onSpinWait();
    }
    assertEquals(1, fetches.get());
  }

  private static boolean isServed(Callable<Boolean> request) throws Exception {
    try {
      return request.call();
    } catch (RelayFailure notYet) {
      return false;
    }
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
