package io.threatrelay.grizzly;

import io.threatrelay.assembly.Workers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that requests are answered on: virtual ones where the runtime has them. */
final class RequestThreads {

  /** What one process can have without much ado. */
  private static final int MOST_PLATFORM_THREADS = 4096;

  /** Threads whose request is answered and which are not yet back in the pool. */
  private static final int RETURNING = 64;

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
  private static final int IDLE_SECONDS = 30;

  private RequestThreads() {}

  /**
   * Starts threads when all others are busy, and ends those that are idle for 30 seconds.
   *
   * @param requests how many {@link Admission} lets in, see {@link #atMost}; each has a thread, so
   *     that requests that wait for one provider keep no thread from those to another
   */
  static ExecutorService start(int requests) {
    return Workers.virtualThreads().orElseGet(() -> platform(requests));
  }

  /** How many of so many requests there are threads for. */
  static int atMost(int requests) {
    return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS
        ? requests
        : Math.min(requests, MOST_PLATFORM_THREADS);
  }

  private static ExecutorService platform(int requests) {
    AtomicInteger next = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        atMost(requests) + RETURNING,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> new Thread(task, "relay-request-" + next.incrementAndGet()));
  }
}
