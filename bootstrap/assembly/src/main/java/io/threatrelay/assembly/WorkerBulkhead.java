package io.threatrelay.assembly;

import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.provider.runtime.bulkhead.Bulkhead;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shares a bounded pool of threads among providers, and a provider's threads among the lists that
 * wait for it, as provider calls are shared: a provider that does not answer holds half of them at
 * most.
 */
final class WorkerBulkhead implements ParallelFanOut.Helpers {

  private final Executor pool;
  private final Bulkhead threads;
  private final AtomicLong lists = new AtomicLong();

  /** Shares the threads of a pool; threads without a bound, or of a server, need no sharing. */
  static ParallelFanOut.Helpers around(Executor threads) {
    return threads instanceof ThreadPoolExecutor pool
        ? new WorkerBulkhead(pool, pool.getMaximumPoolSize())
        : anyProvider -> threads;
  }

  /**
   * @param pool has at least so many threads
   * @param threads how many are shared
   */
  WorkerBulkhead(Executor pool, int threads) {
    this.pool = pool;
    this.threads = new Bulkhead(threads);
  }

  @Override
  public Executor forList(String providerId) {
    String list = String.valueOf(lists.incrementAndGet());
    return task -> execute(providerId, list, task);
  }

  private void execute(String providerId, String list, Runnable task) {
    Bulkhead.Place thread =
        threads
            .tryEnter(providerId, list)
            .orElseThrow(() -> new RejectedExecutionException("other providers need the threads"));
    try {
      pool.execute(() -> run(task, thread));
    } catch (RejectedExecutionException stopped) {
      thread.close();
      throw stopped;
    }
  }

  private static void run(Runnable task, Bulkhead.Place thread) {
    try {
      task.run();
    } finally {
      thread.close();
    }
  }
}
