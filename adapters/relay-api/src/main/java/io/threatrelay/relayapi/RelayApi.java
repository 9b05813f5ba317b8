package io.threatrelay.relayapi;

import io.threatrelay.application.CheckHealth;
import io.threatrelay.application.DeliberateObservables;
import io.threatrelay.application.ObserveObservables;
import io.threatrelay.application.ReferObservables;
import io.threatrelay.application.RespondObservables;
import io.threatrelay.application.TriggerAction;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.relayapi.openapi.Document;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The relay API, ready for {@link jakarta.ws.rs.core.Application#getSingletons()}. */
public final class RelayApi {

  private RelayApi() {}

  /**
   * All resources, writers, mappers and filters, always in the same order.
   *
   * @param clock tells which judgements hold
   * @param version what {@code POST /version} answers
   */
  public static Set<Object> components(
      Mounts mounts,
      Callers callers,
      ObservableJson json,
      FanOut fanOut,
      Clock clock,
      String version) {
    return new LinkedHashSet<>(
        List.of(
            new IndexResource(new Index(mounts, version)),
            new ObserveResource(mounts, callers, json, new ObserveObservables(fanOut)),
            new DeliberateResource(mounts, callers, json, new DeliberateObservables(fanOut, clock)),
            new ReferResource(mounts, callers, json, new ReferObservables(fanOut)),
            new RespondResource(
                mounts, callers, json, new RespondObservables(), new TriggerAction()),
            new HealthResource(mounts, callers, new CheckHealth()),
            new VersionResource(mounts, version),
            new WatchdogResource(mounts),
            new OpenApiResource(new Document(mounts.places(), version, () -> Samples.all(version))),
            new JsonAnswerWriter(),
            new RelayFailureMapper(),
            new HttpErrorMapper(),
            new UnforeseenMapper(),
            new AnyMediaType(),
            new BrowserProtection(),
            new RequestLog(mounts)));
  }
}
