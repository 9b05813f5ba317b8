package io.threatrelay.provider.runtime;

import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.api.ResponseType;
import io.threatrelay.provider.api.Transport;
import io.threatrelay.provider.runtime.breaker.CircuitBreakers;
import io.threatrelay.provider.runtime.bulkhead.Bulkhead;
import io.threatrelay.provider.runtime.cache.AnswerCache;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.keys.CallKey;
import io.threatrelay.provider.runtime.keys.KeyedHash;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import io.threatrelay.provider.runtime.throttle.Throttles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Carries the calls of all providers through a list of stages. */
public final class CallPipeline implements Transport {

  private final KeyedHash keyHash = new KeyedHash();
  private final Next first;

  private CallPipeline(List<Stage> stages) {
    this.first = Next.of(stages);
  }

  /**
   * What happens to each call, in this order.
   *
   * @param http how calls are sent and read
   * @param limits of the calls that are under way
   * @param cache how long answers are kept
   * @param clock the time of day, for messages and for dates in headers
   * @param aboutToWait runs in a call's thread when the call may have to wait for others
   */
  public static CallPipeline of(
      HttpSettings http,
      ThrottleLimits limits,
      CacheLimits cache,
      Clock clock,
      Runnable aboutToWait) {
    CircuitBreakers breakers = new CircuitBreakers(System::nanoTime);
    return new CallPipeline(
        List.of(
            // Known answers are kept; equal calls under way are one call.
            new AnswerCacheStage(new AnswerCache(cache, aboutToWait)),
            // A call is repeated where that is safe and may help.
            new RetryStage(limits.pause()),
            // Nobody queues for a provider that is being left alone.
            new FailFastStage(breakers),
            // The limits of this key, learned from the provider's answers; a fair queue.
            new KeyThrottleStage(new Throttles(limits, clock, aboutToWait)),
            // Hosts and keys share the calls that may be under way at the same time.
            new BulkheadStage(new Bulkhead(limits.all())),
            // A host or key that keeps failing is left alone; one call at a time probes it.
            new CircuitBreakerStage(breakers),
            // The request is sent, its answer read within limits; a status may be an error.
            new HttpCall(http, limits.firstByte())));
  }

  @Override
  public <T> Optional<T> send(ApiRequest request, ResponseType<T> type, ProviderAccess access) {
    CallKey key =
        new CallKey(
            request.errors().provider(),
            request.host(),
            keyHash.of(CallContext.key(request, access)));
    Optional<Received<T>> received =
        first.call(new CallContext<>(request, type, access, key, ResponseListener.NONE));
    received.filter(part -> !part.isWhole()).ifPresent(part -> warn(part, request, access));
    return received.map(Received::value);
  }

  private static void warn(Received<?> part, ApiRequest request, ProviderAccess access) {
    access
        .budget()
        .response()
        .cutLists(request.errors().provider(), part.items(), part.itemsSent());
  }
}
