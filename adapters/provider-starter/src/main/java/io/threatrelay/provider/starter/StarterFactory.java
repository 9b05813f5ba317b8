package io.threatrelay.provider.starter;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.kit.ProviderContext;
import io.threatrelay.provider.kit.ProviderFactory;
import java.net.URI;

/** Makes the Starter provider; setting {@code API_URL}. */
public final class StarterFactory implements ProviderFactory {

  @Override
  public String id() {
    return StarterProvider.ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    URI api = context.settings().baseUrl("API_URL", "https://api.starter.example/v1/");
    return new StarterProvider(
        new StarterClient(api, context.transport()),
        new StarterMapper(context.entities(StarterProvider.NAME)));
  }
}
