package io.threatrelay.domain.port;

/**
 * What one piece of work holds of a {@link DataBudget}, until it is closed. Safe for use by many
 * threads.
 */
public final class DataAccount implements AutoCloseable {

  private final DataBudget budget;
  private final long free;
  private long held;
  private boolean closed;

  DataAccount(DataBudget budget, long free) {
    this.budget = budget;
    this.free = free;
  }

  /**
   * Takes memory, all or nothing.
   *
   * @param bytes estimated, 0 or more
   * @return false if no memory is left or the account is closed
   */
  public synchronized boolean take(long bytes) {
    if (closed || !budget.take(charged(held + bytes) - charged(held))) {
      return false;
    }
    held += bytes;
    return true;
  }

  private long charged(long bytes) {
    return Math.max(0, bytes - free);
  }

  /** Gives everything back. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      budget.giveBack(charged(held));
    }
  }
}
