package io.threatrelay.siege;

import java.time.Duration;

/** Harms a relay as well as it can, with bounded means, for a bounded time. */
interface Attacker {

  /** An attacker's address is 127.0.0.2, or begins there. */
  int SOURCE = 2;

  /**
   * Attacks until {@code end}, or until the thread is interrupted.
   *
   * @param end in terms of {@link System#nanoTime}
   */
  void attack(Target target, long end);

  /** Whether the attack is not over, and not interrupted. */
  static boolean goesOn(long end) {
    return System.nanoTime() < end && !Thread.currentThread().isInterrupted();
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
