package io.threatrelay.grizzly;

import java.time.Duration;

/**
 * How long a connection is waited for.
 *
 * @param request until a request is there, from its first byte to its last; from the connection's
 *     first moment for the first one
 * @param answer until an answer is given and taken
 */
record Timeouts(Duration request, Duration answer) {

  private static final Duration USUAL = Duration.ofSeconds(10);

  /** The time to write the rest of an answer after the deadline. */
  static Timeouts usual(Duration deadline) {
    return new Timeouts(USUAL, deadline.plus(USUAL));
  }
}
