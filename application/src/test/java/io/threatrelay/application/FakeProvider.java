package io.threatrelay.application;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.time.Instant;
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
        ProviderProfile.of(id, "Source " + id, "https://example.com/")
            .types(types)
            .can(Capability.values())
            .keyRefusal(KEY_REFUSED)
            .build(),
        access -> {});
  }

  static FakeProvider keyless(String id, ObservableType... types) {
    return new FakeProvider(
        ProviderProfile.of(id, "Source " + id, "https://example.com/")
            .types(types)
            .can(Capability.OBSERVE)
            .withoutKey()
            .build(),
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
        ProviderProfile.of(profile.id(), profile.name(), "https://example.com/")
            .types(profile.types().toArray(ObservableType[]::new))
            .can(capabilities.toArray(Capability[]::new))
            .dialect(dialect)
            .keyRefusal(KEY_REFUSED)
            .build(),
        work);
  }

  /** Every key that this provider was given, in the order of the questions. */
  List<String> seenKeys() {
    return List.copyOf(seenKeys);
  }

  private void use(ProviderAccess access) {
    seenKeys.add(profile.needsKey() ? access.key() : "none");
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

  /** The ids of entities that this provider found. */
  static List<String> ids(Findings<CtimEntity> found) {
    return found.found().stream().map(entity -> ((Relationship) entity).id().value()).toList();
  }

  @Override
  public Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    use(access);
    return Findings.of(List.of(judgement(observable, Disposition.MALICIOUS, HELD)));
  }

  static final ValidTime HELD =
      ValidTime.between(time("2026-03-01T00:00:00Z"), time("2026-03-08T00:00:00Z"));

  static Timestamp time(String text) {
    return new Timestamp(Instant.parse(text), Precision.SECONDS);
  }

  Judgement judgement(Observable observable, Disposition disposition, ValidTime held) {
    EntityId id = new EntityId(profile.id() + " judges " + observable.value());
    return Judgement.of(id, profile.name(), observable, disposition, held).build();
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
                WebLink.of("https://source.example/").orElseThrow(),
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
