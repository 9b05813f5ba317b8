package io.threatrelay.token;

import io.threatrelay.domain.FatalErrors;
import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One fetch of a key set. Many threads may wait for it.
 *
 * <p>It has a thread of its own: those who wait have different budgets, and the first of them must
 * not end it for the others.
 */
final class KeyFetch {

  private final CompletableFuture<KeptKeys> outcome;
  private final long waitUntil;

  private KeyFetch(CompletableFuture<KeptKeys> outcome, Duration wait) {
    this.outcome = outcome;
    this.waitUntil = System.nanoTime() + wait.toNanos();
  }

  /**
   * Begins a fetch.
   *
   * @param limits how long it may take, and how long it is waited for
   * @param end receives the outcome before any waiting thread: the keys, or the reason for having
   *     none
   */
  static KeyFetch begin(
      Supplier<KeptKeys> work, KeySetLimits limits, BiConsumer<KeptKeys, Throwable> end) {
    CompletableFuture<KeptKeys> result = new CompletableFuture<>();
    KeyFetch fetch =
        new KeyFetch(
            result.orTimeout(limits.fetch().toNanos(), TimeUnit.NANOSECONDS).whenComplete(end),
            limits.patience());
    Thread thread = new Thread(null, () -> run(work, result), "key-set-fetch", 0, false);
    thread.setDaemon(true);
    // A thread that inherits nothing has the JVM's class loader from JDK 19 on: in a server, that
    // one knows nothing of the HTTP client that an application brings along.
    thread.setContextClassLoader(KeyFetch.class.getClassLoader());
    thread.start();
    return fetch;
  }

  private static void run(Supplier<KeptKeys> work, CompletableFuture<KeptKeys> result) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error failure) {
      result.completeExceptionally(failure);
      // Those who wait may fall back on older keys; the program must hear of it all the same.
      FatalErrors.rethrow(failure);
    }
  }

  /** What the fetch brings; what there is to fall back on when it fails or takes too long. */
  KeptKeys await(Optional<KeptKeys> fallback, Budget budget) {
    // Who has a fallback keeps half of the time for using it.
    long share = budget.left().toNanos() / (fallback.isPresent() ? 2 : 1);
    long patience = Math.min(share, waitUntil - System.nanoTime());
    try {
      return outcome.get(Math.max(0, patience), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(interrupted));
    } catch (TimeoutException late) {
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(late));
    } catch (ExecutionException failed) {
      return fallback.orElseThrow(() -> Refusal.ofKeySet(failed.getCause()));
    }
  }
}
