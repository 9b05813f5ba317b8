package io.threatrelay.provider.starter;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;

/** Makes the Starter provider; setting {@code API_URL}. */
public final class StarterFactory implements ProviderFactory {

  @Override
  public String id() {
    return StarterProvider.ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api("https://api.starter.example/v1/", StarterClient.ERRORS);
    return new StarterProvider(
        new StarterClient(api), new StarterMapper(context.entities(StarterProvider.NAME)));
  }
}
