package io.threatrelay.provider.hibp;

import static io.threatrelay.provider.hibp.HibpProvider.ID;
import static io.threatrelay.provider.hibp.HibpProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.Site;

/** Makes the Have I Been Pwned provider; settings {@code API_URL}, {@code UI_URL}. */
public final class HibpFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api("https://haveibeenpwned.com/api/v3/", HibpClient.ERRORS);
    Site site = context.site(ID, NAME, "https://haveibeenpwned.com/");
    return new HibpProvider(new HibpClient(api), new HibpMapper(site, context.entities(NAME)));
  }
}
