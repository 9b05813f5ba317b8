package io.threatrelay.provider.runtime.breaker;

import java.time.Duration;

/**
 * Stays away for a while from who failed too often in a row; then one call finds out whether that
 * is over. Times are nanoseconds of one monotonic clock.
 */
final class CircuitBreaker {

  static final int FAILURES = 10;

  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(30);

  private int failures;
  private Duration rest = FIRST_REST;
  private long probesAt;
  private boolean probing;

  /** With what right a call goes. */
  enum Pass {
    /** It must not go. */
    NONE,
    /** All is well. */
    USUAL,
    /** It finds out whether all is well again; no other does meanwhile. */
    PROBE,
    /** Nobody asked the circuit. */
    ANYWAY
  }

  /** Whether a call would be let through. */
  synchronized boolean isPassable(long now) {
    return failures < FAILURES || !probing && probesAt - now <= 0;
  }

  /** Lets a call through, which must say how it ended, or does not. */
  synchronized Pass pass(long now) {
    if (!isPassable(now)) {
      return Pass.NONE;
    }
    probing = failures >= FAILURES;
    return probing ? Pass.PROBE : Pass.USUAL;
  }

  synchronized void worked() {
    failures = 0;
    rest = FIRST_REST;
    probing = false;
  }

  /** What began before the circuit opened, or went anyway, tells nothing new when it fails. */
  synchronized void failed(long now, Pass pass) {
    if (failures >= FAILURES && pass != Pass.PROBE) {
      return;
    }
    failures++;
    if (failures < FAILURES) {
      return;
    }
    if (pass == Pass.PROBE) {
      rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
      probing = false;
    }
    probesAt = now + rest.toNanos();
  }

  /** The call ended without telling anything. */
  synchronized void abandoned(Pass pass) {
    if (pass == Pass.PROBE) {
      probing = false;
    }
  }
}
