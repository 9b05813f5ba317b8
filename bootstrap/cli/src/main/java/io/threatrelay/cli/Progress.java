package io.threatrelay.cli;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Provider;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** One line on the terminal that tells that something is being done; it goes away again. */
final class Progress {

  private static final int TICK_MILLIS = 100;
  private static final String CLEARED = "\r\u001b[K";

  private Progress() {}

  /** Works, and shows it meanwhile if standard error is a terminal. */
  static <T> T during(
      Provider provider, List<Observable> observables, Budget budget, Supplier<T> work) {
    String doing =
        "Asking %s about %d observable%s"
            .formatted(
                provider.profile().name(), observables.size(), observables.size() == 1 ? "" : "s");
    Thread ticker = new Thread(() -> tick(doing, budget), "progress");
    ticker.setDaemon(true);
    if (Terminal.ERR.isThere()) {
      ticker.start();
    }
    try {
      return work.get();
    } finally {
      stop(ticker);
    }
  }

  private static void tick(String doing, Budget budget) {
    long start = System.nanoTime();
    try {
      while (true) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
            Locale.ROOT, "%s%s ... %.1f s, %d calls", CLEARED, doing, seconds, budget.calls());
        Thread.sleep(TICK_MILLIS);
      }
    } catch (InterruptedException done) {
      System.err.print(CLEARED);
    }
  }

  private static void stop(Thread ticker) {
    ticker.interrupt();
    try {
      ticker.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
