package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import java.net.URI;
import java.util.List;

/** Makes the SecurityTrails provider. */
public final class SecurityTrailsFactory implements ProviderFactory {

  @Override
  public String id() {
    return SecurityTrailsProvider.ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(
        ProviderSetting.apiUrl("https://api.securitytrails.com/v1/"),
        ProviderSetting.uiUrl("https://securitytrails.com/"));
  }

  @Override
  public Provider create(ProviderContext context) {
    URI api = context.settings().baseUrl("API_URL");
    URI ui = context.settings().baseUrl("UI_URL");
    SecurityTrailsLinks links = new SecurityTrailsLinks(ui);
    return new SecurityTrailsProvider(
        new SecurityTrailsClient(api, context.transport()),
        new SecurityTrailsMapper(links, context.entities(SecurityTrailsProvider.NAME)),
        links,
        context.fanOut());
  }
}
