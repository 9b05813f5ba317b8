package io.threatrelay.provider.testkit.contract;

import io.threatrelay.application.DeliberateObservables;
import io.threatrelay.application.Inquiry;
import io.threatrelay.application.ObserveObservables;
import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.application.ReferObservables;
import io.threatrelay.application.RespondObservables;
import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.RelayText;
import io.threatrelay.provider.testkit.StubApi;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider as a relay has it, its API a stub: asked by the relay's own use cases. */
final class Subject implements AutoCloseable {

  static final String KEY = "contract-7c1f5a0e-key";
  static final String OTHER_KEY = "contract-9d42b3c8-key";

  final StubApi api;
  final Provider provider;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "contract");
            thread.setDaemon(true);
            return thread;
          });
  private final ParallelFanOut fanOut = new ParallelFanOut(threads, 32);

  Subject(ProviderContract contract) {
    this(contract, StubApi.start());
  }

  Subject(ProviderContract contract, StubApi api) {
    this.api = api;
    ProviderFactory factory = contract.factory();
    Map<String, String> settings = contract.settings(api.url());
    provider =
        factory.create(
            new ProviderContext(
                ProviderSettings.of(factory, name -> Optional.ofNullable(settings.get(name))),
                Bench.transport(fanOut::aboutToWait),
                fanOut,
                Bench.CLOCK,
                Bench.ids()));
  }

  /** From now on the API answers as it did when this was recorded, and 404 to all else. */
  Subject replays(ExchangeFile exchange) {
    exchange.calls().forEach(call -> api.on(call.method(), "/" + call.uri(), call.answer()));
    return this;
  }

  ProviderAccess access(ExchangeFile exchange) {
    return access(KEY, exchange.settings(), Duration.ofSeconds(20));
  }

  ProviderAccess access(String key, Map<String, Object> settings, Duration time) {
    Map<String, Object> claims = new HashMap<>(settings);
    claims.put(Claims.KEY, key);
    return provider.access(new Claims(claims), Budget.of(time));
  }

  Findings<CtimEntity> observe(ExchangeFile exchange) {
    return observe(List.of(exchange.observable()), access(exchange));
  }

  Findings<CtimEntity> observe(List<Observable> asked, ProviderAccess access) {
    return new ObserveObservables(fanOut).on(provider, Inquiry.of(provider, asked), access);
  }

  Findings<CtimEntity> deliberate(List<Observable> asked, ProviderAccess access) {
    return new DeliberateObservables(fanOut, Bench.CLOCK)
        .on(provider, Inquiry.of(provider, asked), access);
  }

  Findings<Reference> refer(List<Observable> asked, ProviderAccess access) {
    return new ReferObservables(fanOut).on(provider, Inquiry.of(provider, asked), access);
  }

  Findings<ResponseAction> respond(List<Observable> asked) {
    return new RespondObservables().on(provider, Inquiry.of(provider, asked));
  }

  /** Carries out the provider's action for an observable. */
  JsonObject trigger(Observable observable, ProviderAccess access) {
    String id =
        provider.actions(observable).stream().map(ResponseAction::id).findFirst().orElse("");
    try {
      provider.trigger(new ActionRequest(id, observable.type().name(), observable.value()), access);
      return Json.createObjectBuilder()
          .add("data", Json.createObjectBuilder().add("status", "success"))
          .build();
    } catch (RelayFailure failure) {
      return RelayText.answer(Findings.failed(failure.errors()));
    }
  }

  /** What a health check says. */
  Findings<CtimEntity> health(ProviderAccess access) {
    try {
      provider.health(access);
      return Findings.nothing();
    } catch (RelayFailure failure) {
      return Findings.failed(failure.errors());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    api.close();
  }
}
