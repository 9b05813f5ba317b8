package io.threatrelay.assembly;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.UnusableSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the providers on the class path and beside it, and makes those that are wanted. */
final class Providers {

  private Providers() {}

  /**
   * The wanted providers in the wanted order; where nobody says which, all in the order of their
   * ids, but for those that come with the program and are asked without a key: they would be told
   * of every observable although nobody has chosen them.
   *
   * @param dropIns those that are not on the class path
   * @throws UnusableSetting when a provider is wanted that is not there, or none is there
   */
  static List<Provider> found(
      List<String> wanted, List<DropIn> dropIns, Function<String, ProviderContext> contextOf) {
    Map<String, ProviderFactory> factories = new TreeMap<>();
    ServiceLoader.load(ProviderFactory.class).forEach(f -> factories.put(f.id(), f));
    for (DropIn dropIn : dropIns) {
      if (factories.putIfAbsent(dropIn.id(), dropIn) != null) {
        throw DropIn.unusable(dropIn.jar(), "there is another one called " + dropIn.id());
      }
    }
    Map<String, Provider> providers = new LinkedHashMap<>();
    boolean chosen = !wanted.isEmpty();
    for (String id : chosen ? wanted : List.copyOf(factories.keySet())) {
      ProviderFactory factory = factories.get(id);
      if (factory == null) {
        throw new UnusableSetting(
            "RELAY_PROVIDERS",
            Checks.quoted(id, String.join(",", wanted)),
            "ids of providers are wanted; there are " + String.join(", ", factories.keySet()));
      }
      Provider provider = factory.create(contextOf.apply(id));
      if (chosen || provider.profile().needsKey() || factory instanceof DropIn) {
        providers.put(id, provider);
      }
    }
    if (providers.isEmpty()) {
      throw new UnusableSetting("RELAY_PROVIDERS", "", "no provider is on the class path");
    }
    return List.copyOf(providers.values());
  }
}
