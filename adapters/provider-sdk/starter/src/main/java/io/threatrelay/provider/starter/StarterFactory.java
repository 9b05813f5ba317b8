package io.threatrelay.provider.starter;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import java.util.List;

/** Makes the Starter provider. */
public final class StarterFactory implements ProviderFactory {

  @Override
  public String id() {
    return StarterProvider.ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(ProviderSetting.apiUrl("https://api.starter.example/v1/"));
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api(StarterClient.ERRORS);
    return new StarterProvider(
        new StarterClient(api), new StarterMapper(context.entities(StarterProvider.NAME)));
  }
}
