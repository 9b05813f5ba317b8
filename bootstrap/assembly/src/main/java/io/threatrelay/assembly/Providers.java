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

/** Finds the providers on the class path and next to it, and creates the chosen ones. */
final class Providers {

  private Providers() {}

  /**
   * All factories by the ids of their providers, in alphabetical order.
   *
   * @param dropIns those that are not on the class path
   * @throws UnusableSetting when two providers have the same id
   */
  static Map<String, ProviderFactory> factories(List<DropIn> dropIns) {
    Map<String, ProviderFactory> factories = new TreeMap<>();
    ServiceLoader.load(ProviderFactory.class).forEach(f -> factories.put(f.id(), f));
    for (DropIn dropIn : dropIns) {
      if (factories.putIfAbsent(dropIn.id(), dropIn) != null) {
        throw DropIn.unusable(dropIn.jar(), "there is another one called " + dropIn.id());
      }
    }
    return factories;
  }

  /**
   * The chosen providers in the chosen order. Without a choice, these are all providers except
   * those that come with the program and need no key: they would see every observable although no
   * operator has chosen them.
   *
   * @throws UnusableSetting if a chosen provider is not found, or none is found
   */
  static List<Provider> made(
      List<String> wanted,
      Map<String, ProviderFactory> factories,
      Function<ProviderFactory, ProviderContext> contextOf) {
    Map<String, Provider> providers = new LinkedHashMap<>();
    boolean chosen = !wanted.isEmpty();
    for (String id : chosen ? wanted : factories.keySet()) {
      ProviderFactory factory = factories.get(id);
      if (factory == null) {
        throw ProviderChoice.PROVIDERS.refusal(
            id, String.join(",", wanted), "; available: " + String.join(", ", factories.keySet()));
      }
      Provider provider = factory.create(contextOf.apply(factory));
      if (chosen || provider.profile().needsKey() || factory instanceof DropIn) {
        providers.put(id, provider);
      }
    }
    if (providers.isEmpty()) {
      throw ProviderChoice.PROVIDERS.refusal("", "", "; no provider is on the class path");
    }
    return List.copyOf(providers.values());
  }
}
