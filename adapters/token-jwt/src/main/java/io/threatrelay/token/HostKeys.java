package io.threatrelay.token;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private CompletableFuture<Kept> running;
  private Optional<Kept> lastGood = Optional.empty();
  private Instant quietUntil = Instant.MIN;

  HostKeys(Supplier<FetchedKeySet> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The key with this id; waits for it no longer than the budget allows. */
  Optional<RSAPublicKey> find(String id, Budget budget) {
    long before = fetchesBegun();
    Kept kept = current(budget);
    Optional<RSAPublicKey> key = kept.keys.find(id);
    // A set that was asked for after the token came need not be asked for again.
    return key.isPresent() || kept.number > before ? key : newerThan(kept, budget).keys.find(id);
  }

  private synchronized long fetchesBegun() {
    return begun;
  }

  private Kept current(Budget budget) {
    CompletableFuture<Kept> fetch;
    Optional<Kept> fallback;
    synchronized (this) {
      Instant now = clock.instant();
      fallback = lastGood.filter(good -> now.isBefore(good.begun.plus(LAST_RESORT)));
      boolean enough = fallback.filter(good -> now.isBefore(good.freshUntil)).isPresent();
      if (enough || fallback.isPresent() && running == null && now.isBefore(quietUntil)) {
        return fallback.get();
      }
      fetch = running == null ? begin(now) : running;
    }
    return outcome(fetch, fallback, budget);
  }

  /** Asks again because of an unknown id, unless that was done a moment ago. */
  private Kept newerThan(Kept old, Budget budget) {
    CompletableFuture<Kept> fetch;
    synchronized (this) {
      if (lastGood.get().number > old.number) {
        return lastGood.get();
      }
      Instant now = clock.instant();
      if (running == null) {
        if (now.isBefore(quietUntil)) {
          return old;
        }
        quietUntil = now.plus(PAUSE);
        begin(now);
      }
      fetch = running;
    }
    return outcome(fetch, Optional.of(old), budget);
  }

  /**
   * Fetches in a thread of its own: those who wait have different budgets, and the first of them
   * must not end the fetch for the others.
   */
  private CompletableFuture<Kept> begin(Instant now) {
    long number = ++begun;
    CompletableFuture<Kept> fetch = new CompletableFuture<>();
    running =
        fetch
            .orTimeout(KeySetClient.PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
            .whenComplete((kept, failure) -> end(Optional.ofNullable(kept)));
    Thread thread = new Thread(null, () -> fetch(fetch, number, now), "key-set-fetch", 0, false);
    thread.setDaemon(true);
    thread.start();
    return running;
  }

  private void fetch(CompletableFuture<Kept> fetch, long number, Instant now) {
    try {
      fetch.complete(new Kept(source.get(), number, now));
    } catch (RuntimeException | Error failure) {
      fetch.completeExceptionally(failure);
    }
  }

  private synchronized void end(Optional<Kept> kept) {
    running = null;
    if (kept.isPresent()) {
      lastGood = kept;
    } else {
      quietUntil = clock.instant().plus(PAUSE);
    }
  }

  private static Kept outcome(
      CompletableFuture<Kept> fetch, Optional<Kept> fallback, Budget budget) {
    // Who has something to fall back on keeps half of the time for using it.
    long patience = budget.left().toNanos() / (fallback.isPresent() ? 2 : 1);
    try {
      return fetch.get(Math.max(0, patience), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(interrupted));
    } catch (TimeoutException late) {
      return fallback.orElseThrow(() -> Refusal.WRONG_HOST.because(late));
    } catch (ExecutionException failed) {
      return fallback.orElseThrow(() -> failure(failed.getCause()));
    }
  }

  /** Every one who waited gets an exception of its own. */
  private static RelayFailure failure(Throwable cause) {
    return cause instanceof RelayFailure refused
        ? new RelayFailure(refused.errors().get(0), refused)
        : Refusal.WRONG_HOST.because(cause);
  }

  /** A key set, and the how-manieth fetch brought it. */
  private static final class Kept {

    private final KeySet keys;
    private final long number;
    private final Instant begun;
    private final Instant freshUntil;

    Kept(FetchedKeySet fetched, long number, Instant begun) {
      this.keys = fetched.keys();
      this.number = number;
      this.begun = begun;
      this.freshUntil = begun.plus(fetched.freshFor());
    }
  }
}
