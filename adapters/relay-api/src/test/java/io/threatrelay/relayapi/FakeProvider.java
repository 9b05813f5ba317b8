package io.threatrelay.relayapi;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** A provider that answers as it is told to, and remembers what it was asked with which key. */
final class FakeProvider implements Provider {

  private final ProviderProfile profile;
  private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
  private Function<Observable, Findings<CtimEntity>> knowledge = o -> Findings.nothing();
  private Runnable mood = () -> {};

  private FakeProvider(String id, Dialect dialect, Capability... capabilities) {
    profile =
        ProviderProfile.of(id, "Source <" + id + ">", "https://example.com/")
            .types(ObservableType.IP, ObservableType.DOMAIN, ObservableType.URL)
            .can(capabilities)
            .dialect(dialect)
            .build();
  }

  /** Speaks as urlscan's relay does, and has actions. */
  static FakeProvider bodyFirst(String id) {
    return new FakeProvider(id, Dialect.FAMILY, Capability.values());
  }

  /** Speaks as SecurityTrails' relay does. */
  static FakeProvider tokenFirst(String id) {
    return new FakeProvider(id, new Dialect(true, true, ""), Capability.OBSERVE, Capability.REFER);
  }

  FakeProvider knowing(Function<Observable, Findings<CtimEntity>> knowledge) {
    this.knowledge = knowledge;
    return this;
  }

  FakeProvider failing(RuntimeException failure) {
    mood =
        () -> {
          throw failure;
        };
    return this;
  }

  /** What it was asked, e.g. {@code observe 192.0.2.1 with key}. */
  List<String> questions() {
    return List.copyOf(questions);
  }

  private void note(String what, ProviderAccess access) {
    access.budget().spendCall();
    questions.add(what + " with " + access.key());
    mood.run();
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    note("observe " + observable.value(), access);
    return knowledge.apply(observable);
  }

  @Override
  public void health(ProviderAccess access) {
    note("health", access);
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    if (!profile.dialect().openRefer()) {
      note("refer " + observable.value(), access);
    }
    return Findings.of(
        List.of(
            new Reference(
                "ref-" + profile.id(),
                "Search",
                "Look it up",
                WebLink.of("https://source.example/" + profile.id()).orElseThrow(),
                List.of("Search", profile.name()))));
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    return List.of(
        new ResponseAction(
            "respond-" + profile.id() + "-scan", "Scan", "Scans it", List.of("Scan"), observable));
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    note("trigger " + request.actionId() + " on " + request.observableValue(), access);
  }
}
