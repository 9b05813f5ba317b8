package io.threatrelay.standalone.server;

import io.threatrelay.assembly.Workers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that requests are answered on: virtual ones where the runtime has them. */
final class RequestThreads {

  private static final int MOST_PLATFORM_THREADS = 256;
  private static final int IDLE_SECONDS = 30;

  private RequestThreads() {}

  /** Takes whatever it is given; {@link FrontDoor} sees to it that this is not too much. */
  static ExecutorService start() {
    return Workers.virtualThreads().orElseGet(RequestThreads::platform);
  }

  private static ExecutorService platform() {
    AtomicInteger next = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST_PLATFORM_THREADS,
            MOST_PLATFORM_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "relay-request-" + next.incrementAndGet()));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
