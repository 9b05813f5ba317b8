package io.threatrelay.provider.runtime.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;

/**
 * What is known of callers' keys: each for an hour after it was last used, and of so many keys at
 * most. Many keys make the relay forget, not grow.
 */
public final class ExpiringMap<K, V> {

  static final Duration FORGOTTEN = Duration.ofHours(1);

  /** Keys at most: 10 000, or a tenth of the heap where that is less; a lane takes 1.6 KiB. */
  static final int MOST =
      (int) Math.min(10_000, Math.max(1000, Runtime.getRuntime().maxMemory() / (16 << 10)));

  private final Cache<K, V> values;

  /**
   * @param ticker by which time passes
   */
  public ExpiringMap(Ticker ticker) {
    values =
        Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN)
            .maximumSize(MOST)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  /** The value of a key, made where there is none. */
  public V get(K key, Function<? super K, ? extends V> making) {
    return values.get(key, making);
  }

  /** How many keys are known. */
  long size() {
    values.cleanUp();
    return values.estimatedSize();
  }
}
