package io.threatrelay.war.probe;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import java.util.List;

/** Makes the probe: a provider that is no part of the archive and is dropped into it. */
public class ProbeFactory implements ProviderFactory {

  private final String id;

  public ProbeFactory() {
    this("probe");
  }

  ProbeFactory(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(ProviderSetting.apiUrl("http://localhost/"));
  }

  @Override
  public final Provider create(ProviderContext context) {
    return new ProbeProvider(
        id,
        Api.at(
            context.settings().baseUrl("API_URL"),
            ApiErrors.of(
                ProbeProvider.NAME, body -> RelayError.fatal(RelayError.UNKNOWN, "odd status")),
            context.transport()));
  }
}
