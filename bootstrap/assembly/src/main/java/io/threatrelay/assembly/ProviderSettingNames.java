package io.threatrelay.assembly;

import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.UnusableSetting;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds misspelled names of providers' settings, which would be ignored in silence. */
final class ProviderSettingNames {

  private ProviderSettingNames() {}

  /**
   * Refuses names that have the prefix of a provider but are not among its settings.
   *
   * @throws UnusableSetting suggests the name that was probably meant
   */
  static void require(Set<String> names, Collection<ProviderFactory> factories) {
    Set<String> all = new TreeSet<>();
    factories.forEach(factory -> all.addAll(of(factory)));
    for (ProviderFactory factory : factories) {
      String prefix = ProviderSetting.prefix(factory.id());
      for (String name : new TreeSet<>(names)) {
        if (name.startsWith(prefix) && !all.contains(name)) {
          throw UnknownNames.refusal(name, of(factory));
        }
      }
    }
  }

  /** The settings that the provider declares, and its key for the command line. */
  private static Set<String> of(ProviderFactory factory) {
    Set<String> names = new TreeSet<>(Set.of(ProviderSetting.prefix(factory.id()) + "KEY"));
    factory.settings().forEach(setting -> names.add(setting.nameFor(factory.id())));
    return names;
  }
}
