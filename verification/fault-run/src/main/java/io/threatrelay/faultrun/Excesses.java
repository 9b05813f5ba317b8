package io.threatrelay.faultrun;

import java.util.concurrent.atomic.AtomicInteger;

/** Calls beyond a limit, by the providers' own count. */
final class Excesses {

  private final Checks checks;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger whileStalled = new AtomicInteger();

  Excesses(Checks checks) {
    this.checks = checks;
  }

  void add(String which) {
    checks.failed("a provider's limit was exceeded", which);
  }

  /** While the news that a limit shrank, or a window closed, was on its way. */
  void inFlight() {
    inFlight.incrementAndGet();
  }

  /** While the judge itself was kept waiting, so that it counted some calls late. */
  void whileStalled() {
    whileStalled.incrementAndGet();
  }

  @Override
  public String toString() {
    return "forgiven beyond a limit: %d in flight when it shrank or closed, %d while the judge stalled"
        .formatted(inFlight.get(), whileStalled.get());
  }
}
