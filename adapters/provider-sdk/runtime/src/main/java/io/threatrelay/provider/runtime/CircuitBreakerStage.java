package io.threatrelay.provider.runtime;

import io.threatrelay.provider.runtime.breaker.CircuitBreakers;
import io.threatrelay.provider.runtime.breaker.CircuitOpen;
import io.threatrelay.provider.runtime.breaker.Passage;
import java.util.Optional;

/** Leaves a host or a key alone for a while when its calls keep failing. */
record CircuitBreakerStage(CircuitBreakers breakers) implements Stage {

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    try (Passage passage = breakers.enter(call.key(), call.request().isProbe())) {
      try {
        Optional<Received<T>> answer = next.call(call);
        passage.worked();
        return answer;
      } catch (CallFailure failure) {
        report(failure, passage);
        throw failure;
      }
    } catch (CircuitOpen open) {
      throw call.messages().unreachable(open);
    }
  }

  private static void report(CallFailure failure, Passage passage) {
    switch (failure.kind()) {
      case NOT_REACHED -> passage.notReached();
      case LOST, IN_TROUBLE, BAD -> passage.answeredBadly();
      case ANSWERED, KEY_REFUSED -> passage.worked();
      case LATE, THROTTLED -> {
        // Says nothing about the provider's health.
      }
    }
  }
}
