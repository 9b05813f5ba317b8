package io.threatrelay.fuzz;

import io.threatrelay.provider.api.ProviderFactory;
import java.util.List;
import java.util.ServiceLoader;

/** The providers that come with the program. */
final class Factories {

  private Factories() {}

  /** All of them, in the order of their ids. */
  static List<String> ids() {
    return ServiceLoader.load(ProviderFactory.class).stream()
        .map(each -> each.get().id())
        .sorted()
        .toList();
  }

  static ProviderFactory of(String id) {
    return ServiceLoader.load(ProviderFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider " + id + " in " + ids()));
  }
}
