package io.threatrelay.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;
import java.util.Set;

/** How several providers describe themselves when they answer as one. */
final class CombinedProfile {

  private CombinedProfile() {}

  /** Can whatever one of them can; speaks as most of the family does. */
  static ProviderProfile of(List<Provider> members) {
    List<ProviderProfile> profiles = members.stream().map(Provider::profile).toList();
    List<ObservableType> types =
        profiles.stream().flatMap(p -> p.types().stream()).distinct().toList();
    Set<Capability> capabilities =
        profiles.stream().flatMap(p -> p.capabilities().stream()).collect(toSet());
    return ProviderProfile.of(
            "all", profiles.stream().map(ProviderProfile::name).collect(joining(" + ")), "")
        .summary(profiles.stream().map(ProviderProfile::summary).collect(joining(" ")))
        .types(types.toArray(ObservableType[]::new))
        .can(capabilities.toArray(Capability[]::new))
        .dialect(new Dialect(false, givesLinksToAnybody(profiles), Dialect.FAMILY.faultEnding()))
        .keyRefusal(RelayError.authorization("Wrong JWT payload structure"))
        .settings(
            profiles.stream()
                .flatMap(p -> p.settings().stream())
                .distinct()
                .toArray(ModuleSetting[]::new))
        .build();
  }

  private static boolean givesLinksToAnybody(List<ProviderProfile> profiles) {
    return profiles.stream()
        .filter(p -> p.can(Capability.REFER))
        .allMatch(p -> p.dialect().openRefer());
  }
}
