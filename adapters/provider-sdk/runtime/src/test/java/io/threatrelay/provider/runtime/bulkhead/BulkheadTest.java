package io.threatrelay.provider.runtime.bulkhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bulkhead among threads. */
@Timeout(120)
class BulkheadTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void hasNoMoreCallsInsideThanItHasPlacesAndLosesNone() throws Exception {
    Bulkhead bulkhead = new Bulkhead(6);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String host = "host-" + i % 3;
      String key = "key-" + i % 7;
      Callable<Void> call =
          () -> {
            Bulkhead.Place place = bulkhead.enter(host, key, Budget.of(LONG));
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            place.close();
            return null;
          };
      calls.add(threads.submit(call));
    }
    for (Future<?> call : calls) {
      call.get();
    }

    assertTrue(most.get() <= 6, most + " inside");
    assertEquals(3, places(bulkhead), "one host's share of all places, none of which is lost");
  }

  private static int places(Bulkhead bulkhead) {
    List<Bulkhead.Place> taken = new ArrayList<>();
    for (int key = 0; key < 100; key++) {
      bulkhead.tryEnter("host", "key-" + key).ifPresent(taken::add);
    }
    taken.forEach(Bulkhead.Place::close);
    return taken.size();
  }

  @Test
  void saysThatThereIsNoRoomWhenTheBudgetIsSpent() throws Exception {
    Bulkhead bulkhead = new Bulkhead(1);
    Bulkhead.Place taken = bulkhead.enter("host", "key", Budget.of(LONG));

    BulkheadFull none =
        assertThrows(
            BulkheadFull.class,
            () -> bulkhead.enter("other", "key", Budget.of(Duration.ofMillis(1))));

    assertEquals("The relay is at its limit of concurrent provider calls.", none.getMessage());
    taken.close();
    bulkhead.enter("other", "key", Budget.of(LONG)).close();
  }

  @Test
  void aThreadThatIsInterruptedTakesNoPlaceWithIt() throws Exception {
    Bulkhead bulkhead = new Bulkhead(1);
    for (int round = 0; round < 100; round++) {
      Bulkhead.Place taken = bulkhead.enter("host", "key", Budget.of(LONG));
      Thread hurried =
          new Thread(
              () -> {
                try {
                  bulkhead.enter("host", "key", Budget.of(LONG)).close();
                } catch (BulkheadFull | InterruptedException gaveUp) {
                  // It did not enter.
                }
              });
      hurried.start();
      hurried.interrupt();
      taken.close();
      hurried.join();
    }

    bulkhead.enter("host", "key", Budget.of(LONG)).close();
  }
}
