package io.threatrelay.provider.runtime;

import io.threatrelay.provider.runtime.breaker.CircuitBreakers;
import io.threatrelay.provider.runtime.breaker.CircuitOpen;
import java.util.Optional;

/** Refuses a call while a circuit is open, before the call waits in any queue. */
record FailFastStage(CircuitBreakers breakers) implements Stage {

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    if (!call.request().isProbe() && breakers.isOpen(call.key())) {
      throw call.messages().unreachable(new CircuitOpen());
    }
    return next.call(call);
  }
}
