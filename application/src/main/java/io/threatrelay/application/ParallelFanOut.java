package io.threatrelay.application;

import io.threatrelay.domain.port.FanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Works on the items in the caller's thread and, where the executor has room, in others beside it.
 *
 * <p>Because the caller never waits for work that nobody has begun, fan-outs may nest in a bounded
 * pool without locking each other up; an executor that refuses everything only makes them slower.
 */
public final class ParallelFanOut implements FanOut {

  private final Executor executor;
  private final int width;

  /**
   * @param executor lends the threads beside the caller's
   * @param width how many items of one list are worked on at the same time
   */
  public ParallelFanOut(Executor executor, int width) {
    this.executor = executor;
    this.width = width;
  }

  @Override
  public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
    List<FutureTask<B>> tasks = new ArrayList<>(items.size());
    for (A item : items) {
      tasks.add(new FutureTask<>(() -> work.apply(item)));
    }
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            tasks.get(i).run();
          }
        };
    hireHelpers(worker, Math.min(items.size(), width) - 1);
    worker.run();
    List<B> results = new ArrayList<>(tasks.size());
    for (FutureTask<B> task : tasks) {
      results.add(result(task));
    }
    return results;
  }

  private void hireHelpers(Runnable worker, int count) {
    try {
      for (int i = 0; i < count; i++) {
        executor.execute(worker);
      }
    } catch (RejectedExecutionException noRoom) {
      // The caller's thread does the rest.
    }
  }

  private static <B> B result(FutureTask<B> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the others", interrupted);
    }
  }
}
