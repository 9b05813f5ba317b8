package io.threatrelay.application;

import io.threatrelay.domain.port.FanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Works on the items in the caller's thread and, if the executor has room, in further threads.
 *
 * <p>The caller never waits for work that no thread has begun. Fan-outs can therefore nest in a
 * bounded pool without deadlock; an executor that refuses everything only makes them slower.
 *
 * <p>The first item goes first: the others begin when its thread says that it is {@linkplain
 * #aboutToWait() about to wait}. So the first call that a provider sees is the first item's, and
 * whether that is refused does not depend on chance.
 */
public final class ParallelFanOut implements FanOut {

  /** Limits the head start: a wait for anything other than a provider is not reported. */
  private static final long LONGEST_HEAD_START_MILLIS = 50;

  private final Helpers helpers;
  private final String providerId;
  private final int width;
  private final long headStartMillis;
  private final ThreadLocal<Gate> gates;

  /** Lends the threads in addition to the caller's. */
  public interface Helpers {

    /**
     * The threads for one list of items. They may refuse a task ({@link
     * RejectedExecutionException}), which only makes the list slower.
     *
     * @param providerId whose answers the tasks wait for; empty where there are several
     */
    Executor forList(String providerId);
  }

  /** The threads for the other items wait behind it. */
  private record Gate(Gate outer, CountDownLatch opened) {

    void open() {
      for (Gate gate = this; gate != null; gate = gate.outer) {
        gate.opened.countDown();
      }
    }
  }

  /**
   * @param executor lends the threads in addition to the caller's
   * @param width how many items of one list are worked on at the same time
   */
  public ParallelFanOut(Executor executor, int width) {
    this(executor, width, LONGEST_HEAD_START_MILLIS);
  }

  /**
   * A fan-out whose helpers know which provider a list waits for.
   *
   * @param helpers lend the threads in addition to the caller's
   * @param width how many items of one list are worked on at the same time
   */
  public static ParallelFanOut sharing(Helpers helpers, int width) {
    return new ParallelFanOut(helpers, "", width, LONGEST_HEAD_START_MILLIS, new ThreadLocal<>());
  }

  /**
   * @param headStartMillis how long the others wait for a first item that does not say it waits
   */
  ParallelFanOut(Executor executor, int width, long headStartMillis) {
    this(any -> executor, "", width, headStartMillis, new ThreadLocal<>());
  }

  private ParallelFanOut(
      Helpers helpers,
      String providerId,
      int width,
      long headStartMillis,
      ThreadLocal<Gate> gates) {
    this.helpers = helpers;
    this.providerId = providerId;
    this.width = width;
    this.headStartMillis = headStartMillis;
    this.gates = gates;
  }

  @Override
  public FanOut forProvider(String id) {
    return new ParallelFanOut(helpers, id, width, headStartMillis, gates);
  }

  /** This thread's work has taken its place in a queue: others may begin behind it. */
  public void aboutToWait() {
    Gate gate = gates.get();
    if (gate != null) {
      gate.open();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException if the caller is interrupted; items not yet begun are abandoned,
   *     and those in progress are interrupted as well
   * @throws VirtualMachineError the fatal error that one of the items met; the others are given up
   *     at once
   */
  @Override
  public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
    List<FutureTask<B>> tasks = new ArrayList<>(items.size());
    FatalStop stop = new FatalStop(tasks);
    for (A item : items) {
      tasks.add(new FutureTask<>(() -> stop.watched(work, item)));
    }
    Runnable worker = worker(tasks);
    if (tasks.size() > 1 && width > 1 && !Thread.currentThread().isInterrupted()) {
      beginWithTheFirst(tasks, worker);
    }
    worker.run();
    try {
      return results(tasks);
    } catch (InterruptedException | CancellationException interrupted) {
      stop.rethrow();
      tasks.forEach(task -> task.cancel(true));
      Thread.currentThread().interrupt();
      CancellationException gaveUp = new CancellationException("interrupted at the fan-out");
      gaveUp.initCause(interrupted);
      throw gaveUp;
    }
  }

  /** The worker finds the first task done, and goes on behind it. */
  private void beginWithTheFirst(List<? extends Runnable> tasks, Runnable worker) {
    Gate gate = new Gate(gates.get(), new CountDownLatch(1));
    hireHelpers(() -> waitAndWork(gate, worker), Math.min(tasks.size(), width) - 1);
    gates.set(gate);
    try {
      tasks.get(0).run();
    } finally {
      gates.set(gate.outer());
      gate.opened().countDown();
    }
  }

  private void waitAndWork(Gate gate, Runnable worker) {
    try {
      gate.opened().await(headStartMillis, TimeUnit.MILLISECONDS);
      worker.run();
    } catch (InterruptedException notNeeded) {
      Thread.currentThread().interrupt();
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
    Executor executor = helpers.forList(providerId);
    try {
      for (int i = 0; i < count; i++) {
        executor.execute(worker);
      }
    } catch (RejectedExecutionException noRoom) {
      // The caller's thread does the rest.
    }
  }

  /** Waits for all, even if one has failed: no thread continues after the caller has left. */
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
