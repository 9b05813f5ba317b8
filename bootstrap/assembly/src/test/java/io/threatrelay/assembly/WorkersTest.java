package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {

  private final ExecutorService workers = Workers.forProviderCalls();

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void areVirtualWhereTheRuntimeHasVirtualThreads() {
    assertEquals(Runtime.version().feature() >= 21, Workers.virtualThreads().isPresent());
    assertEquals(Runtime.version().feature() < 21, workers instanceof ThreadPoolExecutor);
  }

  @Test
  void doNotKeepTheProgramFromEnding() throws Exception {
    assertTrue(workers.submit(() -> Thread.currentThread().isDaemon()).get(10, TimeUnit.SECONDS));
  }

  @Test
  void refuseWorkBeyondTheirBoundInsteadOfLettingItWait() {
    assumeTrue(workers instanceof ThreadPoolExecutor, "virtual threads have no bound");
    CountDownLatch end = new CountDownLatch(1);

    for (int i = 0; i < 256; i++) {
      workers.execute(() -> await(end));
    }

    assertThrows(RejectedExecutionException.class, () -> workers.execute(() -> {}));
    end.countDown();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
