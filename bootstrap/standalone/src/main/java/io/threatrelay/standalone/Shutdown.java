package io.threatrelay.standalone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stops what the program runs, in good order, when the process is told to end. */
final class Shutdown {

  private static final Logger LOG = System.getLogger(Shutdown.class.getName());

  private final CountDownLatch stopped = new CountDownLatch(1);

  /** From now on these are closed, one after the other, on SIGTERM and on Ctrl-C. */
  Shutdown(AutoCloseable... running) {
    List<AutoCloseable> all = List.of(running);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(all), "relay-stop"));
  }

  private void stop(List<AutoCloseable> running) {
    LOG.log(Level.INFO, "stopping: requests in flight are still answered");
    running.forEach(Shutdown::close);
    LOG.log(Level.INFO, "stopped");
    stopped.countDown();
  }

  private static void close(AutoCloseable running) {
    try {
      running.close();
    } catch (Exception failed) {
      LOG.log(Level.ERROR, "did not stop in good order", failed);
    }
  }

  /** Returns when all is closed; the process ends with 143 or 130, as the runtime has it. */
  void await() {
    try {
      stopped.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
