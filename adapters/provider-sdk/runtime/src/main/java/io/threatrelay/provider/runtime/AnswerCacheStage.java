package io.threatrelay.provider.runtime;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayError.Severity;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.api.ApiRequest.Safety;
import io.threatrelay.provider.runtime.cache.AnswerCache;
import io.threatrelay.provider.runtime.cache.AnswerKey;
import io.threatrelay.provider.runtime.cache.Loader;
import java.util.Optional;

/** Answers a look-up from the cache, or together with an equal one that is under way. */
record AnswerCacheStage(AnswerCache cache) implements Stage {

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next next) {
    ApiRequest request = call.request();
    if (!request.isLookUp()) {
      return next.call(call);
    }
    return cache.answer(
        new AnswerKey(call.key().keyHash(), request.toString(), call.type().item()),
        request.safety() == Safety.LASTING_LOOK_UP,
        call.budget(),
        new NextStages<>(call, next));
  }

  /** Loads an answer that is not in the cache. */
  private record NextStages<T>(CallContext<T> call, Next next) implements Loader<Received<T>> {

    @Override
    public Optional<Received<T>> ask() {
      return next.call(call);
    }

    @Override
    public boolean mayKeep(Received<T> received) {
      return !received.wanting();
    }

    /** A failure that comes from this caller's deadline or place in a queue. */
    @Override
    public boolean isOwn(RelayFailure failure) {
      return failure.errors().stream()
          .anyMatch(
              error ->
                  error.severity() == Severity.WARNING
                      && (error.code().equals(RelayError.DEADLINE_EXCEEDED)
                          || error.code().equals(RelayError.TOO_MANY_REQUESTS)));
    }

    @Override
    public RelayFailure late(Exception cause) {
      return call.messages().late(cause);
    }
  }
}
