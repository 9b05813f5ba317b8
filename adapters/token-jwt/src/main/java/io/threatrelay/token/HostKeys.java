package io.threatrelay.token;

import io.threatrelay.domain.port.Budget;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys of one host, fetched when they are needed and kept while they may be used.
 *
 * <p>A cache library would add nothing: there are as many entries as listed hosts, and what makes
 * this one special (a last good set, a pause after unknown ids, patience by budget) none has.
 */
final class HostKeys {

  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final Duration LAST_RESORT = Duration.ofHours(24);

  private final Supplier<FetchedKeySet> source;
  private final Clock clock;

  private long begun;
  private Optional<KeyFetch> running = Optional.empty();
  private Optional<KeptKeys> lastGood = Optional.empty();
  private Instant quietUntil = Instant.MIN;

  HostKeys(Supplier<FetchedKeySet> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The key with this id; waits for it no longer than the budget allows. */
  Optional<RSAPublicKey> find(String id, Budget budget) {
    long before = fetchesBegun();
    KeptKeys kept = current(budget);
    Optional<RSAPublicKey> key = kept.keys().find(id);
    // A set that was asked for after the token came need not be asked for again.
    boolean conclusive = key.isPresent() || kept.number() > before;
    return conclusive ? key : newerThan(kept, budget).keys().find(id);
  }

  private synchronized long fetchesBegun() {
    return begun;
  }

  private KeptKeys current(Budget budget) {
    KeyFetch fetch;
    Optional<KeptKeys> fallback;
    synchronized (this) {
      Instant now = clock.instant();
      fallback = lastGood.filter(good -> now.isBefore(good.begun().plus(LAST_RESORT)));
      boolean fresh = fallback.filter(good -> now.isBefore(good.freshUntil())).isPresent();
      boolean hostIsDown = running.isEmpty() && now.isBefore(quietUntil);
      if (fresh || fallback.isPresent() && hostIsDown) {
        return fallback.get();
      }
      fetch = running.orElseGet(() -> begin(now));
    }
    return fetch.await(fallback, budget);
  }

  /** Asks again because of an unknown id, unless that was done a moment ago. */
  private KeptKeys newerThan(KeptKeys old, Budget budget) {
    KeyFetch fetch;
    synchronized (this) {
      Optional<KeptKeys> newer = lastGood.filter(good -> good.number() > old.number());
      Instant now = clock.instant();
      if (newer.isPresent() || running.isEmpty() && now.isBefore(quietUntil)) {
        return newer.orElse(old);
      }
      if (running.isEmpty()) {
        quietUntil = now.plus(PAUSE);
      }
      fetch = running.orElseGet(() -> begin(now));
    }
    return fetch.await(Optional.of(old), budget);
  }

  private KeyFetch begin(Instant now) {
    long number = ++begun;
    KeyFetch fetch = KeyFetch.begin(() -> new KeptKeys(source.get(), number, now), this::end);
    running = Optional.of(fetch);
    return fetch;
  }

  private synchronized void end(Optional<KeptKeys> fetched) {
    running = Optional.empty();
    if (fetched.isPresent()) {
      lastGood = fetched;
    } else if (lastGood.isPresent()) {
      quietUntil = clock.instant().plus(PAUSE);
    }
  }
}
