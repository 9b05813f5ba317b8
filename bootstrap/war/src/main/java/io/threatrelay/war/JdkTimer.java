package io.threatrelay.war;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's own thread for the time-outs of all futures. It lives as long as the process and keeps
 * the classes of its first user in memory, so it is started here without any class of the relay.
 */
final class JdkTimer {

  private JdkTimer() {}

  /** A thread of the JDK's pool starts it, where nothing on the stack belongs to an application. */
  static void start() {
    CompletableFuture<Void> start = new CompletableFuture<>();
    CompletableFuture<Void> started =
        start.thenRunAsync(
            () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, Runnable::run));
    start.completeAsync(() -> null, ForkJoinPool.commonPool());
    started.join();
  }
}
