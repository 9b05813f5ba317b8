package io.threatrelay.cli;

import io.threatrelay.application.CombinedProvider;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a look-up asks: one provider, or several as one.
 *
 * @param access holds the keys
 */
record Selection(Provider provider, ProviderAccess access) {

  /**
   * @param able the providers with the leave to ask each, at least one
   */
  static Selection of(Map<Provider, ProviderAccess> able, FanOut fanOut, Budget budget) {
    List<Provider> providers = List.copyOf(able.keySet());
    if (providers.size() == 1) {
      return new Selection(providers.get(0), able.get(providers.get(0)));
    }
    Map<String, ProviderAccess> byId = new LinkedHashMap<>();
    able.forEach((provider, access) -> byId.put(provider.profile().id(), access));
    return new Selection(
        new CombinedProvider(providers, fanOut), ProviderAccess.toSeveral(byId, budget));
  }
}
