package io.threatrelay.domain.port;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that data of providers may take in this process at the same time, for all requests
 * together, in estimated bytes. It is taken through {@linkplain DataAccount accounts}; safe for use
 * by many threads.
 */
public final class DataBudget {

  private final long limit;
  private final long free;
  private final AtomicLong used = new AtomicLong();

  /**
   * @param limit bytes of all accounts together, beyond what each of them has for free
   * @param free bytes that every account may take although the budget is used up, so that large
   *     requests never stop small ones
   */
  public DataBudget(long limit, long free) {
    if (limit < 0 || free < 0) {
      throw new IllegalArgumentException("negative bytes: " + limit + ", " + free);
    }
    this.limit = limit;
    this.free = free;
  }

  /** For programs that ask one question and end. */
  public static DataBudget unlimited() {
    return new DataBudget(Long.MAX_VALUE, 0);
  }

  /** Starts an account, which is closed when its data is not needed any more. */
  public DataAccount open() {
    return new DataAccount(this, free);
  }

  /** All or nothing. */
  boolean take(long bytes) {
    long before = used.getAndUpdate(now -> bytes > limit - now ? now : now + bytes);
    return bytes <= limit - before;
  }

  void giveBack(long bytes) {
    used.addAndGet(-bytes);
  }

  /** The bytes that accounts hold at the moment. */
  public long used() {
    return used.get();
  }
}
