package io.threatrelay.standalone.server;

import io.threatrelay.assembly.Workers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that requests are answered on: virtual ones where the runtime has them. */
final class RequestThreads {

  /** Beyond it requests wait in a queue, however many are let in. */
  private static final int MOST_PLATFORM_THREADS = 4096;

  private static final int IDLE_SECONDS = 30;

  private RequestThreads() {}

  /**
   * Takes whatever it is given; {@link FrontDoor} sees to it that this is not too much.
   *
   * @param requests how many may be answered at the same time; each has a thread, so that those who
   *     wait for one provider keep no thread from those who ask another
   */
  static ExecutorService start(int requests) {
    return Workers.virtualThreads().orElseGet(() -> platform(requests));
  }

  private static ExecutorService platform(int requests) {
    int most = Math.min(requests, MOST_PLATFORM_THREADS);
    AtomicInteger next = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "relay-request-" + next.incrementAndGet()));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
