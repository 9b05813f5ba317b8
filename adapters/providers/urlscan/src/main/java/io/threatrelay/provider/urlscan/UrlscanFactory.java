package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.ProviderSettings;
import java.net.URI;
import java.util.List;

/** Makes the urlscan.io provider. */
public final class UrlscanFactory implements ProviderFactory {

  @Override
  public String id() {
    return UrlscanProvider.ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(
        ProviderSetting.apiUrl("https://urlscan.io/api/v1/"),
        ProviderSetting.uiUrl("https://urlscan.io/"),
        ProviderSetting.word(
            "VISIBILITY", "Visibility of a triggered scan.", "public", "unlisted", "private"));
  }

  @Override
  public Provider create(ProviderContext context) {
    ProviderSettings settings = context.settings();
    URI api = settings.baseUrl("API_URL");
    UrlscanLinks links = new UrlscanLinks(settings.baseUrl("UI_URL"));
    String visibility = settings.word("VISIBILITY");
    Entities entities = context.entities(UrlscanProvider.NAME);
    return new UrlscanProvider(
        new UrlscanClient(api, visibility, context.transport()),
        new SightingMapper(links, entities),
        new JudgementMapper(entities),
        links,
        context.fanOut());
  }
}
