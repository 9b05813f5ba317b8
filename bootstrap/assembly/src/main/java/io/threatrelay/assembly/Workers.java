package io.threatrelay.assembly;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for blocking work. */
public final class Workers {

  private static final int MOST_PLATFORM_THREADS = 256;

  private Workers() {}

  /** Virtual threads where the runtime has them, else a pool that refuses work beyond its bound. */
  public static ExecutorService forProviderCalls() {
    return virtualThreads()
        .orElseGet(
            () ->
                new ThreadPoolExecutor(
                    0,
                    MOST_PLATFORM_THREADS,
                    30,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    daemons("relay-call-")));
  }

  /** The executor that JDK 21 brought; this code is compiled for 17. */
  public static Optional<ExecutorService> virtualThreads() {
    try {
      return Optional.of(
          (ExecutorService)
              MethodHandles.publicLookup()
                  .findStatic(
                      Executors.class,
                      "newVirtualThreadPerTaskExecutor",
                      MethodType.methodType(ExecutorService.class))
                  .invoke());
    } catch (NoSuchMethodException before21) {
      return Optional.empty();
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ThreadFactory daemons(String name) {
    AtomicInteger next = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + next.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
