package io.threatrelay.provider.runtime;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.api.Call;
import io.threatrelay.provider.api.ResponseType;
import io.threatrelay.provider.api.Transport;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.keys.CallKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Calls of one provider, and what the stages after the one under test do with them. */
final class FakeCalls {

  static final CallKey KEY = new CallKey("Weather", "host", "key");

  private static final Duration LONG = Duration.ofSeconds(15);

  /** Keeps the request that a provider makes. */
  private static final class Kept implements Transport {

    private ApiRequest request;

    @Override
    public <T> Optional<T> send(ApiRequest sent, ResponseType<T> type, ProviderAccess access) {
      request = sent;
      return Optional.empty();
    }
  }

  /** Answers as told, one after the other, and remembers what it was asked. */
  static final class Script implements Stage {

    private final Deque<Function<CallContext<?>, Optional<Received<JsonObject>>>> outcomes =
        new ArrayDeque<>();
    final List<CallContext<?>> calls = new ArrayList<>();

    Script answers() {
      outcomes.add(call -> Optional.of(new Received<>(JsonValue.EMPTY_JSON_OBJECT, 0, 0, false)));
      return this;
    }

    Script knowsNothing() {
      outcomes.add(call -> Optional.empty());
      return this;
    }

    Script fails(Kind kind) {
      return fails(failure(kind));
    }

    Script fails(RuntimeException failure) {
      outcomes.add(
          call -> {
            throw failure;
          });
      return this;
    }

    /** Fails with a 429 that carries these headers. */
    Script refuses(Map<String, String> headers) {
      outcomes.add(
          call -> {
            call.listener().headers(429, headers);
            call.listener().tooManyRequests("");
            throw failure(Kind.THROTTLED);
          });
      return this;
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> Optional<Received<T>> call(CallContext<T> call, Next none) {
      calls.add(call);
      return (Optional<Received<T>>) (Optional<?>) outcomes.remove().apply(call);
    }

    Next next() {
      return Next.of(List.of(this));
    }
  }

  private FakeCalls() {}

  static CallFailure failure(Kind kind) {
    return new CallFailure(
        kind, new RelayFailure(RelayError.fatal(RelayError.UNKNOWN, kind.toString())));
  }

  /** A look-up by a caller with time. */
  static CallContext<JsonObject> lookUp() {
    return call(api -> api.get("report"), LONG);
  }

  static CallContext<JsonObject> probe() {
    return call(api -> api.get("report").probe(), LONG);
  }

  static CallContext<JsonObject> hurried() {
    return call(api -> api.get("report"), Duration.ZERO);
  }

  /** A call that changes something. */
  static CallContext<JsonObject> order() {
    return call(api -> api.order(JsonValue.EMPTY_JSON_OBJECT, "report"), LONG);
  }

  private static CallContext<JsonObject> call(Function<Api, Call> making, Duration time) {
    ProviderAccess access = ProviderAccess.with("secret", new Claims(Map.of()), Budget.of(time));
    Kept kept = new Kept();
    Api api = Api.at(URI.create("http://host/"), ApiErrors.family("Weather"), kept);
    making.apply(api.withKeyIn("key")).make(access);
    return new CallContext<>(
        kept.request, ResponseType.object(JsonObject.class), access, KEY, ResponseListener.NONE);
  }
}
