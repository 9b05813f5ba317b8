package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.runtime.keys.CallKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads on one lane. */
@Timeout(20)
class SharedLaneTest {

  private static final Duration LONG = Duration.ofSeconds(15);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static KeyThrottle lane(int calls) {
    return new Throttles(ThrottleLimits.USUAL.withCalls(calls), Clock.systemUTC(), () -> {})
        .of(new CallKey("Weather", "host", "key"), "with this key");
  }

  /** A lane whose provider has told a limit, or nothing. */
  private static KeyThrottle known(int calls, Map<String, String> headers) throws Exception {
    KeyThrottle lane = lane(calls);
    try (Permit permit = lane.enter("k", false, Budget.of(LONG))) {
      permit.answered(200, headers);
    }
    return lane;
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(thread.isAlive());
      Thread.onSpinWait();
    }
  }

  @Test
  void neverHasMoreCallsOpenThanItMay() throws Exception {
    KeyThrottle lane = known(4, Map.of());
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      calls.add(
          threads.submit(
              () -> {
                Permit permit = lane.enter("k", false, Budget.of(LONG));
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                Thread.yield();
                open.decrementAndGet();
                permit.close();
                return null;
              }));
    }
    for (Future<?> call : calls) {
      call.get();
    }

    assertTrue(most.get() <= 4, most + " at once");
  }

  @Test
  void doesNotLetABigQuestionHoldUpASmallOne() throws Exception {
    KeyThrottle lane = known(1, Map.of());
    Permit first = lane.enter("k", false, Budget.of(LONG));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Budget big = Budget.of(LONG);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(noting(lane, big, "big", order));
    }
    all.add(noting(lane, Budget.of(LONG), "small", order));
    first.close();
    for (Thread thread : all) {
      thread.join();
    }

    assertEquals(21, order.size());
    assertTrue(order.indexOf("small") <= 1, order.toString());
  }

  private static Thread noting(KeyThrottle lane, Budget question, String name, List<String> order) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Permit permit = lane.enter("k", false, question);
                order.add(name);
                permit.close();
              } catch (RateLimitExceeded | InterruptedException none) {
                order.add(none.toString());
              }
            });
    thread.start();
    awaitWaiting(thread);
    return thread;
  }
}
