package io.threatrelay.application;

import io.threatrelay.domain.port.FanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException when the caller is interrupted; what was not done is given up,
   *     what was at work is interrupted as well
   */
  @Override
  public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
    List<FutureTask<B>> tasks = new ArrayList<>(items.size());
    for (A item : items) {
      tasks.add(new FutureTask<>(() -> work.apply(item)));
    }
    Runnable worker = worker(tasks);
    hireHelpers(worker, Math.min(items.size(), width) - 1);
    worker.run();
    try {
      return results(tasks);
    } catch (InterruptedException interrupted) {
      tasks.forEach(task -> task.cancel(true));
      Thread.currentThread().interrupt();
      CancellationException gaveUp = new CancellationException("interrupted at the fan-out");
      gaveUp.initCause(interrupted);
      throw gaveUp;
    }
  }

  /** Takes one task after the other, until none is left or its thread is interrupted. */
  private static Runnable worker(List<? extends Runnable> tasks) {
    AtomicInteger next = new AtomicInteger();
    return () -> {
      while (!Thread.currentThread().isInterrupted()) {
        int mine = next.getAndIncrement();
        if (mine >= tasks.size()) {
          return;
        }
        tasks.get(mine).run();
      }
    };
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

  /** Waits for all, also when one has failed: nobody works on after the caller has gone. */
  private static <B> List<B> results(List<FutureTask<B>> tasks) throws InterruptedException {
    List<B> results = new ArrayList<>(tasks.size());
    ExecutionException first = null;
    for (FutureTask<B> task : tasks) {
      try {
        results.add(task.get());
      } catch (ExecutionException failed) {
        first = first == null ? failed : first;
      }
    }
    if (first != null) {
      throw unchecked(first.getCause());
    }
    return results;
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
