package io.threatrelay.war.probe;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.provider.api.Api;
import jakarta.json.Json;
import java.util.List;

/** Calls whatever path of its API an observable names, and links to it when the answer is whole. */
final class ProbeProvider implements Provider {

  static final String NAME = "Probe";

  private final ProviderProfile profile;
  private final Api api;

  ProbeProvider(String id, Api api) {
    this.profile =
        ProviderProfile.of(id, NAME, "https://example.com/")
            .types(new ObservableType("hostname"))
            .can(Capability.REFER, Capability.RESPOND)
            .build();
    this.api = api;
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return Findings.nothing();
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    String path = observable.value();
    return Findings.of(
        api.get("{}", path).answer(Whole.class, access).stream()
            .map(
                whole ->
                    new Reference(
                        path, path, path, WebLink.of("http://found/").orElseThrow(), List.of()))
            .toList());
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    api.order(Json.createObjectBuilder().add("order", 1).build(), "{}", request.observableValue())
        .answer(Whole.class, access);
  }

  @Override
  public void health(ProviderAccess access) {
    api.get("polite").probe().answer(Whole.class, access);
  }
}
