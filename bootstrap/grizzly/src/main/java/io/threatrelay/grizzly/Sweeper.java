package io.threatrelay.grizzly;

import io.threatrelay.assembly.fatal.OutOfMemory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after callers, four times a second. */
final class Sweeper implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Sweeper.class.getName());
  private static final long MILLIS = 250;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "relay-rounds");
            thread.setDaemon(true);
            return thread;
          });

  private Sweeper() {}

  static Sweeper begin(Runnable... stops) {
    Sweeper rounds = new Sweeper();
    List.of(stops).forEach(rounds::repeat);
    return rounds;
  }

  private void repeat(Runnable stop) {
    thread.scheduleWithFixedDelay(() -> make(stop), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A round that fails is not the last one. */
  private static void make(Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException | Error fault) {
      OutOfMemory.endProcessIfIn(fault);
      LOG.log(Level.ERROR, "callers were not looked after", fault);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
