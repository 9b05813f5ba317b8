package io.threatrelay.provider.runtime;

import io.threatrelay.provider.runtime.bulkhead.Bulkhead;
import io.threatrelay.provider.runtime.bulkhead.BulkheadFull;
import io.threatrelay.provider.runtime.keys.CallKey;
import java.util.Optional;

/** Holds a call until its host and its key have a place among all calls that are under way. */
record BulkheadStage(Bulkhead bulkhead) implements Stage {

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    Bulkhead.Place taken = place(call);
    try {
      return next.call(call);
    } finally {
      taken.close();
    }
  }

  private Bulkhead.Place place(CallContext<?> call) {
    CallKey key = call.key();
    try {
      return bulkhead.enter(key.provider() + " at " + key.host(), key.keyHash(), call.budget());
    } catch (BulkheadFull full) {
      throw call.messages().late(full);
    } catch (InterruptedException hurried) {
      throw call.failures().of(hurried).failure();
    }
  }
}
