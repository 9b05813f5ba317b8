package io.threatrelay.faultrun;

import java.time.Duration;

/** What everybody in a fault run shares. */
final class Run {

  /** Before the faults: a JVM that has just started is slow on its own account. */
  static final Duration WARM_UP = Duration.ofSeconds(15);

  /** After the faults: time to recover, and time in which everything must be well. */
  static final Duration CALM = Duration.ofSeconds(30);

  static final Duration RECOVERY = Duration.ofSeconds(20);
  static final Duration DEADLINE = Duration.ofSeconds(5);

  private final Plan plan;
  private final World world;
  private final Ledger ledger = new Ledger();
  private final Checks checks = new Checks();
  private final Excesses excesses = new Excesses(checks);
  private final Canary canary = new Canary();
  private volatile long start = System.nanoTime();

  Run(Plan plan) {
    this.plan = plan;
    this.world = new World(plan.seed());
  }

  /** The first question is about to be asked; faults and judgement begin a warm-up later. */
  void begin() {
    start = System.nanoTime() + WARM_UP.toNanos();
  }

  long started() {
    return start;
  }

  /** Seconds since the faults began. */
  double second() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Whether there are no faults, before or after. */
  boolean isCalm() {
    return second() < 0 || second() > plan.seconds();
  }

  boolean isWarm(long moment) {
    return moment - start >= 0;
  }

  boolean isRecovered(long moment) {
    return (moment - start) / 1e9 > plan.seconds() + RECOVERY.toSeconds();
  }

  boolean isOver() {
    return second() > plan.seconds() + CALM.toSeconds();
  }

  Plan plan() {
    return plan;
  }

  World world() {
    return world;
  }

  Ledger ledger() {
    return ledger;
  }

  Checks checks() {
    return checks;
  }

  Excesses excesses() {
    return excesses;
  }

  Canary canary() {
    return canary;
  }
}
