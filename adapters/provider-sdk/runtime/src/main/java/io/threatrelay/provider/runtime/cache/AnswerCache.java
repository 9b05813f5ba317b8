package io.threatrelay.provider.runtime.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps answers for a while, and lets equal calls share one that is under way (single flight).
 * Callers that wait for a shared call get its failure too; failures are not kept.
 */
public final class AnswerCache {

  private final CacheLimits limits;
  private final Runnable aboutToWait;
  private final Cache<AnswerKey, Kept> kept;
  private final Map<AnswerKey, Flight> flights = new ConcurrentHashMap<>();

  /** An answer; what it weighs; how long it is kept. */
  private record Kept(Optional<?> answer, int weight, long nanos) {}

  /** A question on its way; empty when who asked gave up for reasons of its own. */
  private static final class Flight extends CompletableFuture<Optional<Optional<?>>> {}

  /**
   * @param aboutToWait runs in the asker's thread when somebody else's answer is waited for
   */
  public AnswerCache(CacheLimits limits, Runnable aboutToWait) {
    this(limits, aboutToWait, Ticker.systemTicker());
  }

  /**
   * @param ticker by which time passes
   */
  AnswerCache(CacheLimits limits, Runnable aboutToWait, Ticker ticker) {
    this.limits = limits;
    this.aboutToWait = aboutToWait;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(limits.bytes())
            .weigher((AnswerKey key, Kept answer) -> answer.weight())
            .expireAfter(
                Expiry.<AnswerKey, Kept>creating((key, answer) -> Duration.ofNanos(answer.nanos())))
            .executor(Runnable::run)
            .ticker(ticker)
            .build();
  }

  /**
   * The answer, from the cache, from an equal call under way, or from the loader.
   *
   * @param lasting whether it will never change
   * @param asker asks if nobody else does
   */
  public <T> Optional<T> answer(AnswerKey key, boolean lasting, Budget budget, Loader<T> asker) {
    if (limits.isOff()) {
      return asker.ask();
    }
    while (true) {
      Kept known = kept.getIfPresent(key);
      if (known != null) {
        return shaped(known.answer());
      }
      Flight mine = new Flight();
      Flight theirs = flights.putIfAbsent(key, mine);
      if (theirs == null) {
        return lead(mine, key, lasting, asker);
      }
      aboutToWait.run();
      Optional<Optional<?>> shared = follow(theirs, budget, asker);
      if (shared.isPresent()) {
        return shaped(shared.get());
      }
    }
  }

  /** The key names the shape. */
  @SuppressWarnings("unchecked")
  private static <T> Optional<T> shaped(Optional<?> answer) {
    return (Optional<T>) answer;
  }

  private <T> Optional<T> lead(Flight mine, AnswerKey key, boolean lasting, Loader<T> asker) {
    try {
      // Somebody may just have finished.
      Kept known = kept.getIfPresent(key);
      if (known != null) {
        mine.complete(Optional.of(known.answer()));
        return shaped(known.answer());
      }
      Optional<T> answer = asker.ask();
      if (answer.isEmpty() || asker.mayKeep(answer.get())) {
        keep(key, answer, lasting);
      }
      mine.complete(Optional.of(answer));
      return answer;
    } catch (RelayFailure failure) {
      if (!asker.isOwn(failure)) {
        mine.completeExceptionally(failure);
      }
      throw failure;
    } finally {
      flights.remove(key, mine);
      mine.complete(Optional.empty());
    }
  }

  private void keep(AnswerKey key, Optional<?> answer, boolean lasting) {
    Duration time = lasting ? limits.lasting() : limits.kept();
    long weight = Weight.of(key) + Weight.of(answer);
    kept.put(
        key,
        new Kept(
            answer,
            (int) Math.min(Integer.MAX_VALUE, weight),
            (answer.isEmpty() ? limits.nothing() : time).toNanos()));
  }

  private static Optional<Optional<?>> follow(Flight theirs, Budget budget, Loader<?> asker) {
    try {
      return theirs.get(Math.max(0, budget.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RelayFailure failure
          ? failure
          : new IllegalStateException(failed);
    } catch (TimeoutException late) {
      throw asker.late(late);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw asker.late(hurried);
    }
  }
}
