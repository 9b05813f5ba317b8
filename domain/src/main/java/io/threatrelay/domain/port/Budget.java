package io.threatrelay.domain.port;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * What one question may cost: the time until its deadline and the room in its response; and what it
 * did cost: provider calls.
 */
public final class Budget {

  private final LongSupplier nanoTime;
  private final long deadline;
  private final AtomicInteger calls = new AtomicInteger();

  private final ResponseBudget response;

  private Budget(Duration time, LongSupplier nanoTime, ResponseBudget response) {
    this.nanoTime = nanoTime;
    this.response = response;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
  }

  /** Starts now, by the machine's monotonic clock; with unlimited room in the response. */
  public static Budget of(Duration time) {
    return of(time, System::nanoTime);
  }

  /** Starts now, by the given clock of nanoseconds; with unlimited room in the response. */
  public static Budget of(Duration time, LongSupplier nanoTime) {
    return new Budget(time, nanoTime, ResponseBudget.unlimited());
  }

  /** Starts now, by the machine's monotonic clock. */
  public static Budget of(Duration time, ResponseBudget response) {
    return new Budget(time, System::nanoTime, response);
  }

  /** The time left until the deadline; zero or negative after it. */
  public Duration left() {
    return Duration.ofNanos(deadline - nanoTime.getAsLong());
  }

  public boolean isSpent() {
    Duration left = left();
    return left.isZero() || left.isNegative();
  }

  /** What the response may still hold. */
  public ResponseBudget response() {
    return response;
  }

  /** Notes one call to a provider. */
  public void spendCall() {
    calls.incrementAndGet();
  }

  public int calls() {
    return calls.get();
  }
}
