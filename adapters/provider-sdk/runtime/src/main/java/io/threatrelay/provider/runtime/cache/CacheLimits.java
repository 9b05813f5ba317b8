package io.threatrelay.provider.runtime.cache;

import java.time.Duration;

/**
 * For how long answers are kept.
 *
 * @param kept how long; zero keeps nothing, and each question is asked on its own
 * @param bytes how much memory they may take, estimated
 */
public record CacheLimits(Duration kept, long bytes) {

  /** Nothing is kept. */
  public static final CacheLimits OFF = new CacheLimits(Duration.ZERO, 0);

  private static final int SHORTER = 5;
  private static final Duration LASTING = Duration.ofHours(24);

  public CacheLimits {
    if (kept.isNegative() || bytes < 0) {
      throw new IllegalArgumentException("no time or no memory: " + kept + ", " + bytes);
    }
  }

  boolean isOff() {
    return kept.isZero() || bytes == 0;
  }

  /** How long that nothing was found is kept: it is what changes first. */
  Duration nothing() {
    return kept.dividedBy(SHORTER);
  }

  /** How long what never changes is kept. */
  Duration lasting() {
    return kept.compareTo(LASTING) > 0 ? kept : LASTING;
  }
}
