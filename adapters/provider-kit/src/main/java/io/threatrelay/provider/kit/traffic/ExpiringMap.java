package io.threatrelay.provider.kit.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;

/**
 * What is known of callers' keys: 10 000 at most, each for an hour after it was last used. Whoever
 * brings many keys makes the relay forget, and not grow.
 */
final class ExpiringMap<K, V> {

  static final Duration FORGOTTEN = Duration.ofHours(1);
  static final int MOST = 10_000;

  private final Cache<K, V> values;

  /**
   * @param ticker by which time passes
   */
  ExpiringMap(Ticker ticker) {
    values =
        Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN)
            .maximumSize(MOST)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** The value of a key, made where there is none. */
  V get(K key, Function<? super K, ? extends V> making) {
    return values.get(key, making);
  }

  /** How many keys are known. */
  long size() {
    values.cleanUp();
    return values.estimatedSize();
  }
}
