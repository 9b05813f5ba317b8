package io.threatrelay.grizzly;

import java.time.Duration;

/**
 * What a client has not taken of its answers yet. Times are in nanoseconds.
 *
 * @param bytes that wait in the relay; those in the kernel's buffers do not count
 * @param since when the current period of the write timeout began
 * @param taken bytes that were taken in this period
 * @param lastTaken when some were taken last
 */
record Unwritten(long bytes, long since, long taken, long lastTaken) {

  /** An answer that is written at this time. */
  static Unwritten begin(long bytes, long now) {
    return new Unwritten(bytes, now, 0, now);
  }

  Unwritten plus(long more) {
    return new Unwritten(bytes + more, since, taken, lastTaken);
  }

  Unwritten minus(long less, long now) {
    return new Unwritten(bytes - less, since, taken + less, now);
  }

  /** Whether the current period is over. */
  boolean hasEnded(long now, Duration timeout) {
    return now - since > timeout.toNanos();
  }

  /** Whether a client took less than the least in a period that is over. */
  boolean isTooSlow(long now, Duration timeout) {
    return hasEnded(now, timeout) && taken < WriteLimits.LEAST_TAKEN;
  }

  Unwritten nextPeriod(long now) {
    return new Unwritten(bytes, now, 0, lastTaken);
  }
}
