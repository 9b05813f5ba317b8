package io.threatrelay.provider.runtime;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.throttle.KeyThrottle;
import io.threatrelay.provider.runtime.throttle.Permit;
import io.threatrelay.provider.runtime.throttle.RateLimitExceeded;
import io.threatrelay.provider.runtime.throttle.Throttles;
import java.util.Map;
import java.util.Optional;

/** Holds a call until its provider's limits for the caller's key allow it, and learns them. */
record KeyThrottleStage(Throttles throttles) implements Stage {

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    ApiRequest request = call.request();
    String whose = request.keyHeader().isPresent() ? "with this key" : "from this relay";
    KeyThrottle throttle = throttles.of(call.key(), whose);
    try (Permit permit = throttle.enter(request.template(), request.isProbe(), call.budget())) {
      return permitted(call.heardBy(new Learning(permit)), permit, next);
    } catch (RateLimitExceeded limit) {
      throw refused(call, limit);
    } catch (InterruptedException hurried) {
      throw call.failures().of(hurried).failure();
    }
  }

  private static <T> Optional<Received<T>> permitted(
      CallContext<T> call, Permit permit, Next next) {
    try {
      return next.call(call);
    } catch (CallFailure failure) {
      throw failure.kind() == Kind.THROTTLED ? failure.withRoom(permit.room()) : failure;
    }
  }

  private static RelayFailure refused(CallContext<?> call, RateLimitExceeded limit) {
    return call.budget().isSpent()
        ? call.messages().late(limit)
        : call.messages().noRoom(limit.getMessage());
  }

  /** What a response says of limits counts for the calls that wait. */
  private record Learning(Permit permit) implements ResponseListener {

    @Override
    public void headers(int status, Map<String, String> headers) {
      permit.answered(status, headers);
    }

    @Override
    public void tooManyRequests(String text) {
      permit.refusedSaying(text);
    }
  }
}
