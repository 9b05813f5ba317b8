package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import java.net.URI;
import java.util.List;

/** Makes the urlscan.io provider; settings {@code API_URL}, {@code UI_URL}, {@code VISIBILITY}. */
public final class UrlscanFactory implements ProviderFactory {

  @Override
  public String id() {
    return UrlscanProvider.ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    ProviderSettings settings = context.settings();
    URI api = settings.baseUrl("API_URL", "https://urlscan.io/api/v1/");
    UrlscanLinks links = new UrlscanLinks(settings.baseUrl("UI_URL", "https://urlscan.io/"));
    String visibility =
        settings.oneOf("VISIBILITY", "public", List.of("public", "unlisted", "private"));
    Entities entities = context.entities(UrlscanProvider.NAME);
    return new UrlscanProvider(
        new UrlscanClient(api, visibility, context.transport()),
        new SightingMapper(links, entities),
        new JudgementMapper(entities),
        links,
        context.fanOut());
  }
}
