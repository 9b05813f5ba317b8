package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.runtime.keys.CallKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether and when a thread may call. */
@Timeout(20)
class KeyThrottleTest {

  private static final Duration LONG = Duration.ofSeconds(15);

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

  private static Map<String, String> spentMinute() {
    return Map.of(
        "X-Rate-Limit-Window", "minute",
        "X-Rate-Limit-Limit", "9",
        "X-Rate-Limit-Remaining", "0",
        "X-Rate-Limit-Reset-After", "40");
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(thread.isAlive());
      Thread.onSpinWait();
    }
  }

  @Test
  void saysAtOnceThatThereWillBeNoRoomBeforeTheDeadline() throws Exception {
    KeyThrottle lane = known(8, spentMinute());

    RateLimitExceeded none =
        assertTimeoutPreemptively(
            Duration.ofSeconds(2),
            () ->
                assertThrows(
                    RateLimitExceeded.class, () -> lane.enter("k", false, Budget.of(LONG))));

    assertTrue(none.getMessage().startsWith("Weather allows 9 calls a minute"), none.getMessage());
  }

  @Test
  void letsACallThatFindsOutThroughWhateverTheLimitIs() throws Exception {
    KeyThrottle lane = known(8, spentMinute());

    lane.enter("k", true, Budget.of(LONG)).close();
  }

  @Test
  void waitsUntilAnAnswerMakesRoom() throws Exception {
    KeyThrottle lane = known(1, Map.of());
    Permit first = lane.enter("k", false, Budget.of(LONG));
    CountDownLatch entered = new CountDownLatch(1);
    Thread second = waiting(lane, entered);

    assertEquals(1, entered.getCount());
    first.close();
    entered.await();
    second.join();
  }

  private static Thread waiting(KeyThrottle lane, CountDownLatch entered) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Permit permit = lane.enter("k", false, Budget.of(LONG));
                entered.countDown();
                permit.close();
              } catch (RateLimitExceeded | InterruptedException none) {
                // It did not enter.
              }
            });
    thread.start();
    awaitWaiting(thread);
    return thread;
  }

  @Test
  void forgetsAThreadThatIsInterrupted() throws Exception {
    KeyThrottle lane = known(1, Map.of());
    Permit first = lane.enter("k", false, Budget.of(LONG));
    CountDownLatch never = new CountDownLatch(1);
    Thread gone = waiting(lane, never);
    CountDownLatch entered = new CountDownLatch(1);
    Thread next = waiting(lane, entered);

    gone.interrupt();
    gone.join();
    first.close();
    entered.await();
    next.join();

    assertEquals(1, never.getCount());
  }

  @Test
  void losesNoPlaceWhenInterruptsAndAnswersComeTogether() throws Exception {
    KeyThrottle lane = known(1, Map.of());
    for (int round = 0; round < 200; round++) {
      Permit first = lane.enter("k", false, Budget.of(LONG));
      Thread hurried = waiting(lane, new CountDownLatch(1));
      CountDownLatch entered = new CountDownLatch(1);
      Thread next = waiting(lane, entered);
      Thread interrupter = new Thread(hurried::interrupt);
      interrupter.start();
      first.close();
      assertTrue(entered.await(5, java.util.concurrent.TimeUnit.SECONDS), "round " + round);
      hurried.join();
      next.join();
      interrupter.join();
    }
  }
}
