package io.threatrelay.domain.port;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * What one question may cost: the time until its deadline; and what it did cost: provider calls.
 */
public final class Budget {

  private final LongSupplier nanoTime;
  private final long deadline;
  private final AtomicInteger calls = new AtomicInteger();

  private Budget(Duration time, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
  }

  /** Starts now, by the machine's monotonic clock. */
  public static Budget of(Duration time) {
    return of(time, System::nanoTime);
  }

  /** Starts now, by the given clock of nanoseconds. */
  public static Budget of(Duration time, LongSupplier nanoTime) {
    return new Budget(time, nanoTime);
  }

  /** What is left until the deadline; zero or negative when it has passed. */
  public Duration left() {
    return Duration.ofNanos(deadline - nanoTime.getAsLong());
  }

  public boolean isSpent() {
    Duration left = left();
    return left.isZero() || left.isNegative();
  }

  /** Notes one call to a provider. */
  public void spendCall() {
    calls.incrementAndGet();
  }

  public int calls() {
    return calls.get();
  }
}
