package io.threatrelay.grizzly;

import java.time.Duration;

/**
 * How long, and how much of them, answers may wait for clients that read slowly.
 *
 * @param timeout in which a client takes {@link #LEAST_TAKEN} bytes, or all that there is
 * @param waitingWriters how many requests may wait for their clients to read
 */
record WriteLimits(Duration timeout, int waitingWriters) {

  /**
   * 3 KB/s with the usual timeout: a poor line is faster, a client that pretends to be one is not.
   */
  static final int LEAST_TAKEN = 32 << 10;

  /**
   * Bytes that a connection may queue; a thread that writes more waits. Most answers are smaller.
   */
  static final int QUEUE = 64 << 10;

  /** The same when the memory budget is exceeded. An answer that fits in it never waits. */
  static final int SHORT_QUEUE = 16 << 10;

  /**
   * Bytes in the kernel for a connection, which doubles it. Grizzly learns that a client reads when
   * a third of them is free: with the megabytes that Linux may give, after minutes on a poor line.
   */
  static final int SEND_BUFFER = 128 << 10;

  /** A client that took nothing for so long loses its connection when memory is short. */
  static final Duration STALLED = Duration.ofSeconds(1);

  /** A quarter of the requests. */
  static WriteLimits of(Duration timeout, int requests) {
    return new WriteLimits(timeout, Math.max(1, requests / 4));
  }
}
