package io.threatrelay.provider.internetdb;

import static io.threatrelay.provider.internetdb.InternetDbProvider.ID;
import static io.threatrelay.provider.internetdb.InternetDbProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.kit.Api;
import io.threatrelay.provider.kit.ProviderContext;
import io.threatrelay.provider.kit.ProviderFactory;
import io.threatrelay.provider.kit.Site;

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
