package io.threatrelay.token;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One fetch of a key set, for which many may wait.
 *
 * <p>It has a thread of its own: those who wait have different budgets, and the first of them must
 * not end it for the others.
 */
final class KeyFetch {

  private final CompletableFuture<KeptKeys> outcome;

  private KeyFetch(CompletableFuture<KeptKeys> outcome) {
    this.outcome = outcome;
  }

  /**
   * Begins a fetch.
   *
   * @param end is told the outcome before anyone who waits, nothing when it failed or takes too
   *     long
   */
  static KeyFetch begin(Supplier<KeptKeys> work, Consumer<Optional<KeptKeys>> end) {
    CompletableFuture<KeptKeys> result = new CompletableFuture<>();
    KeyFetch fetch =
        new KeyFetch(
            result
                .orTimeout(KeySetClient.PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((keys, failure) -> end.accept(Optional.ofNullable(keys))));
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
    } catch (OutOfMemoryError fault) {
      // Those who wait may fall back on older keys; the program must hear of it all the same.
      result.completeExceptionally(fault);
      throw fault;
    } catch (RuntimeException | Error failure) {
      result.completeExceptionally(failure);
    }
  }

  /** What the fetch brings; what there is to fall back on when it fails or takes too long. */
  KeptKeys await(Optional<KeptKeys> fallback, Budget budget) {
    // Who has a fallback keeps half of the time for using it.
    long patience = budget.left().toNanos() / (fallback.isPresent() ? 2 : 1);
    try {
      return outcome.get(Math.max(0, patience), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(interrupted));
    } catch (TimeoutException late) {
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(late));
    } catch (ExecutionException failed) {
      return fallback.orElseThrow(() -> failure(failed.getCause()));
    }
  }

  /** Everyone who waited gets an exception of their own. */
  private static RelayFailure failure(Throwable cause) {
    return cause instanceof RelayFailure refused
        ? new RelayFailure(refused.errors().get(0), refused)
        : Refusal.WRONG_HOST.because(cause);
  }
}
