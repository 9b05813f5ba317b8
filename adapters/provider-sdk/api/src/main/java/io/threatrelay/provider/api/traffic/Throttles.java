package io.threatrelay.provider.api.traffic;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lanes on which calls travel: one for each provider and key, so that one caller's trouble is
 * not another's. A host that cannot be reached is everybody's trouble.
 */
public final class Throttles {

  private final ThrottleLimits limits;
  private final Clock clock;
  private final Runnable aboutToWait;
  private final Bulkhead bulkhead;
  private final Map<String, CircuitBreaker> hosts = new ConcurrentHashMap<>();
  private final ExpiringMap<LaneKey, KeyThrottle> lanes = new ExpiringMap<>(Ticker.systemTicker());

  /** Where several providers are reached through one gateway, they share its host. */
  private record LaneKey(String provider, String host, String keyHash) {}

  /**
   * @param clock the time of day, for messages and for dates in headers
   * @param aboutToWait runs in a call's thread when the call has its place and may have to wait
   */
  public Throttles(ThrottleLimits limits, Clock clock, Runnable aboutToWait) {
    this.limits = limits;
    this.aboutToWait = aboutToWait;
    this.bulkhead = new Bulkhead(limits.all());
    this.clock = clock;
  }

  public ThrottleLimits limits() {
    return limits;
  }

  /**
   * The lane of calls to a host with one key.
   *
   * @param provider its name, for messages
   * @param whose calls these are, for messages: "with this key"
   * @param keyHash stands for the key
   */
  public KeyThrottle lane(String provider, String whose, String host, String keyHash) {
    return lanes.get(
        new LaneKey(provider, host, keyHash),
        any ->
            new KeyThrottle(
                new LearnedLimits(provider, whose, limits.calls(), clock),
                hosts.computeIfAbsent(host, anyHost -> new CircuitBreaker()),
                budget -> bulkhead.enter(provider + " at " + host, keyHash, budget),
                System::nanoTime,
                aboutToWait));
  }
}
