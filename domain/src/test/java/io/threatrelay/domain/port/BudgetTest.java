package io.threatrelay.domain.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

  /** Near the clock's overflow, which a machine's monotonic clock may come to at any time. */
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000_000_000);

  private final Budget budget = Budget.of(Duration.ofSeconds(25), clock::get);

  @Test
  void runsOutWithTime() {
    clock.addAndGet(Duration.ofSeconds(20).toNanos());

    assertEquals(Duration.ofSeconds(5), budget.left());
    assertFalse(budget.isSpent());
  }

  @Test
  void isSpentAtTheDeadlineAndAfterIt() {
    clock.addAndGet(Duration.ofSeconds(25).toNanos());
    assertTrue(budget.isSpent());

    clock.addAndGet(1);
    assertTrue(budget.isSpent());
    assertTrue(budget.left().isNegative());
  }

  @Test
  void countsCalls() {
    budget.spendCall();
    budget.spendCall();

    assertEquals(2, budget.calls());
  }
}
