package io.threatrelay.provider.runtime.throttle;

/**
 * Calls that start while nothing is known of their limit: one, and one more for each second without
 * an answer. Times are nanoseconds of one monotonic clock.
 */
final class SlowStart {

  private int open;
  private long lastStart;

  long opensAt(long now) {
    return open == 0 ? now : Math.max(now, lastStart + Span.SECOND.length().toNanos());
  }

  void started(long now) {
    open++;
    lastStart = now;
  }

  void ended() {
    open--;
  }
}
