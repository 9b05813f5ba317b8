package io.threatrelay.grizzly;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that all connections together may hold: of requests that are not complete, and of
 * answers that are not written. It counts; who spends too much is for its users to decide.
 */
final class MemoryBudget {

  private final long most;
  private final AtomicLong spent = new AtomicLong();

  /**
   * @param most in bytes
   */
  MemoryBudget(long most) {
    this.most = most;
  }

  /** An eighth of the heap. */
  static MemoryBudget ofTheHeap() {
    return new MemoryBudget(Runtime.getRuntime().maxMemory() / 8);
  }

  /**
   * Spends bytes.
   *
   * @param bytes negative to give them back
   */
  void spend(long bytes) {
    spent.addAndGet(bytes);
  }

  /** In bytes. */
  long spent() {
    return spent.get();
  }

  boolean isExceeded() {
    return spent.get() > most;
  }

  /** Nobody can be waited for any more. */
  boolean isFarExceeded() {
    return spent.get() > 2 * most;
  }
}
