package io.threatrelay.token;

import io.threatrelay.domain.port.Budget;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The keys of one host, fetched when they are needed and kept while they may be used.
 *
 * <p>A cache library would add nothing: there are as many entries as listed hosts, and what makes
 * this one special (a last good set, a pause after unknown ids and bad signatures, patience by
 * budget) none has.
 */
final class HostKeys {

  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final Duration LAST_RESORT = Duration.ofHours(24);

  private final Supplier<FetchedKeySet> source;
  private final KeySetLimits limits;
  private final WaitBulkhead waiting;
  private final KeySetFailureLog log;
  private final Clock clock;

  private long begun;
  private Optional<KeyFetch> running = Optional.empty();
  private Optional<KeptKeys> lastGood = Optional.empty();
  private final FailedFetches failures = new FailedFetches();
  private Instant quietUntil = Instant.MIN;

  /**
   * @param limits how long a fetch may take, and how long requests wait for it
   * @param waiting bounds how many requests wait for a fetch
   */
  HostKeys(
      Supplier<FetchedKeySet> source,
      KeySetLimits limits,
      WaitBulkhead waiting,
      KeySetFailureLog log,
      Clock clock) {
    this.source = source;
    this.limits = limits;
    this.waiting = waiting;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Checks that the key with this id signed a token. Where the key is missing or does not fit, the
   * host may have replaced it since: the set is fetched once more, but not within a minute of the
   * last such fetch. Waits no longer than the budget allows.
   *
   * @param signed whether a key signed the token
   * @throws io.threatrelay.domain.RelayFailure when none did, or the keys cannot be had
   */
  void verify(String id, Predicate<RSAPublicKey> signed, Budget budget) {
    long before = fetchesBegun();
    KeptKeys kept = current(budget);
    Optional<RSAPublicKey> key = kept.keys().find(id);
    if (key.filter(signed).isPresent()) {
      return;
    }
    // A set that was asked for after the token came need not be asked for again.
    if (kept.number() <= before) {
      Optional<RSAPublicKey> newer = newerThan(kept, budget).keys().find(id);
      if (!newer.equals(key) && newer.filter(signed).isPresent()) {
        return;
      }
      key = newer;
    }
    throw (key.isPresent() ? Refusal.WRONG_SIGNATURE : Refusal.UNKNOWN_KEY).failure();
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
      if (fallback.filter(good -> now.isBefore(good.freshUntil())).isPresent()) {
        return fallback.get();
      }
      if (isQuiet(now) && failures.refusal().isPresent()) {
        return fallback.orElseThrow(failures.refusal()::get);
      }
      fetch = running.orElseGet(() -> begin(now));
    }
    return await(fetch, fallback, budget);
  }

  /** Asks again, unless that was done a moment ago. */
  private KeptKeys newerThan(KeptKeys old, Budget budget) {
    KeyFetch fetch;
    synchronized (this) {
      Optional<KeptKeys> newer = lastGood.filter(good -> good.number() > old.number());
      Instant now = clock.instant();
      if (newer.isPresent() || isQuiet(now)) {
        return newer.orElse(old);
      }
      if (running.isEmpty()) {
        quietUntil = now.plus(PAUSE);
      }
      fetch = running.orElseGet(() -> begin(now));
    }
    return await(fetch, Optional.of(old), budget);
  }

  private boolean isQuiet(Instant now) {
    return running.isEmpty() && now.isBefore(quietUntil);
  }

  private KeptKeys await(KeyFetch fetch, Optional<KeptKeys> fallback, Budget budget) {
    if (!waiting.tryEnter()) {
      return fallback.orElseThrow(Refusal.WRONG_HOST::failure);
    }
    try {
      return fetch.await(fallback, budget);
    } finally {
      waiting.leave();
    }
  }

  private KeyFetch begin(Instant now) {
    long number = ++begun;
    KeyFetch fetch =
        KeyFetch.begin(() -> new KeptKeys(source.get(), number, now), limits, this::end);
    running = Optional.of(fetch);
    return fetch;
  }

  private void end(KeptKeys fetched, Throwable failure) {
    synchronized (this) {
      running = Optional.empty();
      if (failure == null) {
        lastGood = Optional.of(fetched);
        failures.succeeded();
      } else {
        Duration pause = failures.failed(failure);
        quietUntil = clock.instant().plus(lastGood.isPresent() ? PAUSE : pause);
      }
    }
    if (failure != null) {
      log.failed(failure);
    }
  }
}
