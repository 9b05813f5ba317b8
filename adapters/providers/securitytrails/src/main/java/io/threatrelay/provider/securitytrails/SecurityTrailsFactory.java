package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import java.net.URI;

/** Makes the SecurityTrails provider; settings {@code API_URL} and {@code UI_URL}. */
public final class SecurityTrailsFactory implements ProviderFactory {

  @Override
  public String id() {
    return SecurityTrailsProvider.ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    URI api = context.settings().baseUrl("API_URL", "https://api.securitytrails.com/v1/");
    URI ui = context.settings().baseUrl("UI_URL", "https://securitytrails.com/");
    SecurityTrailsLinks links = new SecurityTrailsLinks(ui);
    return new SecurityTrailsProvider(
        new SecurityTrailsClient(api, context.transport()),
        new SecurityTrailsMapper(links, context.entities(SecurityTrailsProvider.NAME)),
        links,
        context.fanOut());
  }
}
