package io.threatrelay.provider.runtime.breaker;

import com.github.benmanes.caffeine.cache.Ticker;
import io.threatrelay.provider.runtime.keys.CallKey;
import io.threatrelay.provider.runtime.keys.ExpiringMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The circuit breakers of all calls: one for each key, because one caller's trouble is not
 * another's, and one for each host, because a host that cannot be reached is everybody's trouble.
 */
public final class CircuitBreakers {

  private final LongSupplier nanoTime;
  private final Map<String, CircuitBreaker> hosts = new ConcurrentHashMap<>();
  private final ExpiringMap<CallKey, CircuitBreaker> keys =
      new ExpiringMap<>(Ticker.systemTicker());

  /**
   * @param nanoTime a monotonic clock
   */
  public CircuitBreakers(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether a call would be refused at this moment. */
  public boolean isOpen(CallKey key) {
    long now = nanoTime.getAsLong();
    return !host(key).isPassable(now) || !answers(key).isPassable(now);
  }

  /**
   * Lets a call through.
   *
   * @param anyway whether it goes even if a circuit is open
   * @throws CircuitOpen when a circuit is open
   */
  public Passage enter(CallKey key, boolean anyway) throws CircuitOpen {
    Passage passage = new Passage(host(key), answers(key), nanoTime);
    if (!anyway && !passage.isGranted()) {
      passage.close();
      throw new CircuitOpen();
    }
    return passage;
  }

  private CircuitBreaker host(CallKey key) {
    return hosts.computeIfAbsent(key.host(), any -> new CircuitBreaker());
  }

  private CircuitBreaker answers(CallKey key) {
    return keys.get(key, any -> new CircuitBreaker());
  }
}
