package io.threatrelay.provider.runtime.throttle;

import com.github.benmanes.caffeine.cache.Ticker;
import io.threatrelay.provider.runtime.keys.CallKey;
import io.threatrelay.provider.runtime.keys.ExpiringMap;
import java.time.Clock;

/** The throttles of all calls: one for each provider and key, because limits are told for a key. */
public final class Throttles {

  private final ThrottleLimits limits;
  private final Clock clock;
  private final Runnable aboutToWait;
  private final ExpiringMap<CallKey, KeyThrottle> known = new ExpiringMap<>(Ticker.systemTicker());

  /**
   * @param clock the time of day, for messages and for dates in headers
   * @param aboutToWait runs in a call's thread when the call has its place and may have to wait
   */
  public Throttles(ThrottleLimits limits, Clock clock, Runnable aboutToWait) {
    this.limits = limits;
    this.aboutToWait = aboutToWait;
    this.clock = clock;
  }

  /**
   * The throttle of the calls with one key.
   *
   * @param whose calls these are, for messages: "with this key"
   */
  public KeyThrottle of(CallKey key, String whose) {
    return known.get(
        key,
        any ->
            new KeyThrottle(
                new LearnedLimits(key.provider(), whose, limits.calls(), clock),
                System::nanoTime,
                aboutToWait));
  }
}
