package io.threatrelay.faultrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What one key may do of one action in a fixed window, and how often it did more. */
final class Allowance {

  /** How long an answer that tells of a limit may be on its way, and calls past it. */
  private static final long IN_FLIGHT = Duration.ofMillis(250).toNanos();

  /** Calls that a stand-in reads so soon in a window may have arrived in the one before. */
  private static final long LEAST_DELAY = Duration.ofMillis(10).toNanos();

  private static final long AROUND = Duration.ofMillis(500).toNanos();

  private final String name;
  private final Duration window;
  private final IntSupplier limits;
  private final Excesses excesses;
  private final Canary canary;

  private final List<Long> counted = new ArrayList<>();

  private long current;
  private long beginning;
  private int beyond;
  private int limit;
  private boolean closed;
  private Instant closedUntil = Instant.EPOCH;
  private long told;
  private boolean tells = true;
  private int news;

  Allowance(String name, Action action, IntSupplier limits, Excesses excesses, Canary canary) {
    this.name = name;
    this.window = action.window();
    this.limits = limits;
    this.excesses = excesses;
    this.canary = canary;
    this.limit = limits.getAsInt();
  }

  /**
   * A call arrives.
   *
   * @param counts whether the provider counts it
   */
  synchronized Standing arrived(boolean counts) {
    Instant now = Instant.now();
    turnTo(now);
    boolean admitted = !closed && counted.size() < limit;
    if (!admitted) {
      excess();
    } else if (counts) {
      counted.add(System.nanoTime());
    }
    return standing(admitted, closed ? 0 : Math.max(0, limit - counted.size()), now);
  }

  private void turnTo(Instant now) {
    long number = now.toEpochMilli() / window.toMillis();
    if (number != current) {
      current = number;
      long since = now.toEpochMilli() - number * window.toMillis();
      beginning = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(since);
      counted.clear();
      beyond = 0;
    }
    if (closed && !now.isBefore(closedUntil)) {
      closed = false;
      counted.clear(); // the refusal said that a new window would begin
    }
    int wanted = limits.getAsInt();
    if (wanted < limit) {
      changed();
    }
    limit = wanted;
  }

  private void excess() {
    long now = System.nanoTime();
    if (!tells || now - told < IN_FLIGHT) {
      excesses.inFlight();
    } else if (!closed && ++beyond <= countedLate()) {
      excesses.whileStalled();
    } else {
      String how =
          closed
              ? "closed until %s, told %d ms ago".formatted(closedUntil, (now - told) / 1_000_000)
              : "%d counted of %d, at %s ms".formatted(counted.size(), limit, countedAt());
      long since = (now - beginning) / 1_000_000;
      excesses.add("%s: %s, %d ms after the window began".formatted(name, how, since));
    }
  }

  private List<Long> countedAt() {
    return counted.stream().map(read -> (read - beginning) / 1_000_000).toList();
  }

  /** How many calls may have been read in this window because the judge was kept waiting. */
  private long countedLate() {
    long delay = Math.max(LEAST_DELAY, canary.longestStall(beginning - AROUND, beginning + AROUND));
    return counted.stream().filter(read -> read - beginning < delay).count();
  }

  private Standing standing(boolean admitted, int remaining, Instant now) {
    Instant end = Instant.ofEpochMilli((current + 1) * window.toMillis());
    return new Standing(admitted, limit, remaining, closed ? closedUntil : end, news);
  }

  /** Refuses every call until then, once the caller was told. */
  synchronized Standing closedUntil(Instant moment) {
    if (moment.isAfter(closedUntil)) {
      closedUntil = moment;
      closed = true;
      changed();
    }
    return standing(false, 0, Instant.now());
  }

  private void changed() {
    tells = false;
    news++;
  }

  /** An answer that tells this arrived. */
  synchronized void told(Standing standing) {
    if (!tells && standing.news() == news) {
      tells = true;
      told = System.nanoTime();
    }
  }
}
