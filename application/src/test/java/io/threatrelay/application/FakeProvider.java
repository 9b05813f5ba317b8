package io.threatrelay.application;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A provider that answers with its name and the question, and remembers the keys it was shown. */
final class FakeProvider implements Provider {

  static final RelayError KEY_REFUSED = RelayError.fatal("permission denied", "no key");

  private final ProviderProfile profile;
  private final Consumer<ProviderAccess> work;
  private final Queue<String> seenKeys = new ConcurrentLinkedQueue<>();

  private FakeProvider(ProviderProfile profile, Consumer<ProviderAccess> work) {
    this.profile = profile;
    this.work = work;
  }

  static FakeProvider named(String id, ObservableType... types) {
    return new FakeProvider(
        new ProviderProfile(
            id,
            "Source " + id,
            List.of(types),
            Set.of(Capability.values()),
            Dialect.FAMILY,
            KEY_REFUSED),
        access -> {});
  }

  FakeProvider that(Consumer<ProviderAccess> work) {
    return new FakeProvider(profile, work);
  }

  FakeProvider whoseLinksAreOpen() {
    return with(profile.capabilities(), new Dialect(true, true, ""));
  }

  FakeProvider thatCanOnly(Capability... capabilities) {
    return with(Set.of(capabilities), profile.dialect());
  }

  private FakeProvider with(Set<Capability> capabilities, Dialect dialect) {
    return new FakeProvider(
        new ProviderProfile(
            profile.id(), profile.name(), profile.types(), capabilities, dialect, KEY_REFUSED),
        work);
  }

  /** Every key that this provider was given, in the order of the questions. */
  List<String> seenKeys() {
    return List.copyOf(seenKeys);
  }

  private void use(ProviderAccess access) {
    seenKeys.add(access.key());
    work.accept(access);
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    use(access);
    return Findings.of(List.of(entity(profile.id() + " knows " + observable.value())));
  }

  static CtimEntity entity(String id) {
    EntityId name = new EntityId(id);
    return new Relationship(name, "indicates", name, name);
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    if (!profile.dialect().openRefer()) {
      use(access);
    } else {
      work.accept(access);
    }
    return Findings.of(
        List.of(
            new Reference(
                profile.id() + "-" + observable.value(),
                "",
                "",
                URI.create("https://source.example/"),
                List.of())));
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    work.accept(null);
    return List.of(
        new ResponseAction(
            "respond-" + profile.id() + "-" + observable.value(), "", "", List.of(), observable));
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    use(access);
  }

  @Override
  public void health(ProviderAccess access) {
    use(access);
  }
}
