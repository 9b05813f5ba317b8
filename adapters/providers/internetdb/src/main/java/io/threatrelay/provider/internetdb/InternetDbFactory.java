package io.threatrelay.provider.internetdb;

import static io.threatrelay.provider.internetdb.InternetDbProvider.ID;
import static io.threatrelay.provider.internetdb.InternetDbProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.Site;

/** Makes the Shodan InternetDB provider; settings {@code API_URL}, {@code UI_URL}. */
public final class InternetDbFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api("https://internetdb.shodan.io/", InternetDbClient.ERRORS);
    Site site = context.site(ID, NAME, "https://www.shodan.io/");
    return new InternetDbProvider(
        new InternetDbClient(api), new InternetDbMapper(site, context.entities(NAME)));
  }
}
