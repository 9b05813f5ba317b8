package io.threatrelay.provider.internetdb;

import static io.threatrelay.provider.internetdb.InternetDbProvider.ID;
import static io.threatrelay.provider.internetdb.InternetDbProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.Site;
import java.util.List;

/** Makes the Shodan InternetDB provider. */
public final class InternetDbFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(
        ProviderSetting.apiUrl("https://internetdb.shodan.io/"),
        ProviderSetting.uiUrl("https://www.shodan.io/"));
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api(InternetDbClient.ERRORS);
    Site site = context.site(ID, NAME);
    return new InternetDbProvider(
        new InternetDbClient(api), new InternetDbMapper(site, context.entities(NAME)));
  }
}
