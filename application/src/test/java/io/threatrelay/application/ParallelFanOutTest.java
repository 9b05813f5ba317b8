package io.threatrelay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.FanOut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelFanOutTest {

  private static final int MANY = 200;
  private static final List<Integer> NUMBERS = IntStream.range(0, MANY).boxed().toList();

  private final ExecutorService pool = Executors.newFixedThreadPool(8);
  private final FanOut fanOut = new ParallelFanOut(pool, 8);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @Test
  void answersInTheOrderOfTheItems() {
    List<Integer> squares = fanOut.map(NUMBERS, n -> n * n);

    assertEquals(NUMBERS.stream().map(n -> n * n).toList(), squares);
  }

  @Test
  void theOthersBeginWhenTheFirstIsAboutToWait() {
    ParallelFanOut polite = new ParallelFanOut(pool, 8, 10_000);
    List<Integer> queue = Collections.synchronizedList(new ArrayList<>());

    for (int round = 0; round < 50; round++) {
      queue.clear();
      polite.map(
          NUMBERS.subList(0, 20),
          n -> {
            queue.add(n);
            polite.aboutToWait();
            return n;
          });
      assertEquals(0, queue.get(0));
    }
  }

  @Test
  void theFirstOfAllIsTheFirstOfTheFirst() {
    ParallelFanOut polite = new ParallelFanOut(pool, 8, 10_000);
    List<String> queue = Collections.synchronizedList(new ArrayList<>());

    for (int round = 0; round < 50; round++) {
      queue.clear();
      polite.map(
          NUMBERS.subList(0, 5),
          n ->
              polite.map(
                  List.of("a", "b"),
                  part -> {
                    queue.add(n + part);
                    polite.aboutToWait();
                    return part;
                  }));
      assertEquals("0a", queue.get(0));
    }
  }

  @Test
  void answersNothingToNothing() {
    assertEquals(List.of(), fanOut.map(List.of(), n -> fail("there is no item")));
  }

  @Test
  void worksOnAsManyItemsAtOnceAsItIsWideAndOnNoMore() {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier three = new CyclicBarrier(3);

    new ParallelFanOut(pool, 3)
        .map(
            NUMBERS.subList(0, 30),
            n -> {
              most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
              meet(three);
              return atWork.decrementAndGet();
            });

    assertEquals(3, most.get());
  }

  private static void meet(CyclicBarrier others) {
    try {
      others.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException(alone);
    }
  }

  @Test
  void nestsInAPoolOfTwoThreadsWithoutLockingItselfUp() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    FanOut narrow = new ParallelFanOut(two, 16);
    try {
      List<Integer> sums =
          two.submit(
                  () ->
                      narrow.map(
                          NUMBERS,
                          n ->
                              narrow.map(NUMBERS.subList(0, 20), m -> n + m).stream()
                                  .mapToInt(Integer::intValue)
                                  .sum()))
              .get();

      assertEquals(NUMBERS.stream().map(n -> 20 * n + 190).toList(), sums);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void worksAloneWhereNobodyHelps() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    FanOut alone =
        new ParallelFanOut(
            task -> {
              throw new RejectedExecutionException();
            },
            8);

    List<Integer> answers =
        alone.map(
            NUMBERS,
            n -> {
              threads.add(Thread.currentThread());
              return n;
            });

    assertEquals(NUMBERS, answers);
    assertEquals(Set.of(Thread.currentThread()), threads);
  }

  @Test
  void failsAsTheFirstItemDoesThatFailsAfterAllAreDone() {
    IllegalArgumentException third = new IllegalArgumentException("third");
    CountDownLatch fourthFailed = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();

    Exception thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                fanOut.map(
                    NUMBERS,
                    n -> {
                      if (n == 3) {
                        await(fourthFailed);
                        throw third;
                      }
                      if (n == 4) {
                        fourthFailed.countDown();
                        throw new IllegalStateException("fourth");
                      }
                      return done.incrementAndGet();
                    }));

    assertSame(third, thrown);
    assertEquals(MANY - 2, done.get());
  }

  @Test
  void letsErrorsOfTheMachineThrough() {
    StackOverflowError deep = new StackOverflowError();

    Throwable thrown =
        assertThrows(
            StackOverflowError.class,
            () ->
                fanOut.map(
                    List.of(1),
                    n -> {
                      throw deep;
                    }));

    assertSame(deep, thrown);
  }

  @Test
  void waitsForNothingElseOnceAnItemMeetsAFatalError() {
    OutOfMemoryError fatal = new OutOfMemoryError("Java heap space");
    CountDownLatch secondAtWork = new CountDownLatch(1);

    Throwable thrown =
        assertThrows(
            OutOfMemoryError.class,
            () ->
                fanOut.map(
                    List.of(1, 2),
                    n -> {
                      if (n == 2) {
                        await(secondAtWork);
                        throw fatal;
                      }
                      secondAtWork.countDown();
                      untilInterrupted(new CountDownLatch(1));
                      throw new IllegalStateException("first");
                    }));

    assertSame(fatal, thrown);
  }

  @Test
  void gathersWhatWasFoundBesideTheFailures() {
    RelayError broken = RelayError.fatal("unknown", "broken");

    Findings<Integer> found =
        fanOut.gather(
            List.of(1, 2, 3, 4),
            n -> {
              if (n % 2 == 0) {
                throw new RelayFailure(broken);
              }
              return Findings.of(List.of(n));
            });

    assertEquals(new Findings<>(List.of(1, 3), List.of(broken)), found);
  }

  @Test
  void givesUpTheRestWhenItsCallerIsInterruptedWhileWaiting() throws Exception {
    CountDownLatch helperAtWork = new CountDownLatch(1);
    CountDownLatch helperInterrupted = new CountDownLatch(1);
    Thread caller = Thread.currentThread();

    assertThrows(
        CancellationException.class,
        () ->
            fanOut.map(
                List.of(1, 2),
                n -> {
                  if (Thread.currentThread() == caller) {
                    await(helperAtWork);
                    caller.interrupt();
                  } else {
                    helperAtWork.countDown();
                    untilInterrupted(helperInterrupted);
                  }
                  return n;
                }));

    assertTrue(Thread.interrupted(), "the flag is restored");
    assertTrue(helperInterrupted.await(10, TimeUnit.SECONDS), "who helped is interrupted");
  }

  @Test
  void beginsNothingMoreOnceItsCallerIsInterrupted() {
    AtomicInteger begun = new AtomicInteger();
    FanOut alone = new ParallelFanOut(task -> {}, 8);

    assertThrows(
        CancellationException.class,
        () ->
            alone.map(
                NUMBERS,
                n -> {
                  begun.incrementAndGet();
                  Thread.currentThread().interrupt();
                  return n;
                }));

    assertTrue(Thread.interrupted(), "the flag is restored");
    assertEquals(1, begun.get());
  }

  @Test
  void leavesNoInterruptBehindInThePool() throws Exception {
    givesUpTheRestWhenItsCallerIsInterruptedWhileWaiting();

    assertFalse(fanOut.map(NUMBERS, n -> Thread.currentThread().isInterrupted()).contains(true));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  private static void untilInterrupted(CountDownLatch then) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException wanted) {
      then.countDown();
    }
  }

  @Test
  void hiresHelpersInTheNameOfTheProviderThatIsWaitedFor() {
    List<String> hired = new CopyOnWriteArrayList<>();
    ParallelFanOut.Helpers helpers =
        providerId -> {
          hired.add(providerId);
          return pool;
        };
    FanOut root = ParallelFanOut.sharing(helpers, 4);

    root.map(List.of(1, 2), n -> root.forProvider("weather").map(List.of(n, n), any -> any).size());

    assertEquals("", hired.get(0));
    assertEquals(List.of("weather", "weather"), hired.subList(1, 3));
  }

  @Test
  void theFirstItemOpensTheGatesOfListsAroundItsOwn() {
    ParallelFanOut root = ParallelFanOut.sharing(any -> pool, 4);
    AtomicInteger started = new AtomicInteger();

    root.map(
        List.of(1, 2),
        n ->
            root.forProvider("weather")
                .map(
                    List.of(1, 2),
                    m -> {
                      root.aboutToWait();
                      return started.incrementAndGet();
                    }));

    assertEquals(4, started.get());
  }
}
