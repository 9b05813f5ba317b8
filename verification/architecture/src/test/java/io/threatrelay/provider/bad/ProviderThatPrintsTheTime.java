package io.threatrelay.provider.bad;

import java.time.Instant;
import java.util.function.Supplier;

/** A bad example: the rules must refuse it. */
public final class ProviderThatPrintsTheTime {

  private final Supplier<Instant> clock = Instant::now;

  public void print() {
    System.out.println(clock.get());
  }
}
