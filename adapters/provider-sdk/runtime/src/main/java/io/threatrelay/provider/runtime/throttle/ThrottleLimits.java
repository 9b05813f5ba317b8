package io.threatrelay.provider.runtime.throttle;

import java.time.Duration;

/**
 * How much providers are asked by this relay.
 *
 * @param calls at the same time with one key of one provider
 * @param all calls at the same time, of all hosts and keys, who share them ({@code Bulkhead}): each
 *     takes memory until its answer is read
 * @param firstByte how long an answer may take to begin, connecting included
 * @param pause before a first repetition; the second waits twice as long, each up to half as much
 *     more or less
 */
public record ThrottleLimits(int calls, int all, Duration firstByte, Duration pause) {

  /** What a call and its answer may take: the JDK's client alone holds up to 100 KiB of either. */
  private static final int BYTES_A_CALL = 512 << 10;

  private static final int LEAST = 64;

  public static final ThrottleLimits USUAL =
      new ThrottleLimits(32, fitting(), Duration.ofSeconds(10), Duration.ofMillis(150));

  public ThrottleLimits {
    if (calls < 1 || all < 1) {
      throw new IllegalArgumentException("at least one call, not " + Math.min(calls, all));
    }
  }

  private static int fitting() {
    long fitting = Runtime.getRuntime().maxMemory() / BYTES_A_CALL;
    return (int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, fitting));
  }

  /** The same with other concurrency for each key. */
  public ThrottleLimits withCalls(int other) {
    return new ThrottleLimits(other, all, firstByte, pause);
  }

  /** The same with another pause. */
  public ThrottleLimits withPause(Duration other) {
    return new ThrottleLimits(calls, all, firstByte, other);
  }
}
