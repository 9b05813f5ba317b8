package io.threatrelay.provider.hibp;

import static io.threatrelay.provider.hibp.HibpProvider.ID;
import static io.threatrelay.provider.hibp.HibpProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.Site;
import java.util.List;

/** Makes the Have I Been Pwned provider. */
public final class HibpFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(
        ProviderSetting.apiUrl("https://haveibeenpwned.com/api/v3/"),
        ProviderSetting.uiUrl("https://haveibeenpwned.com/"));
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api(HibpClient.ERRORS);
    Site site = context.site(ID, NAME);
    return new HibpProvider(new HibpClient(api), new HibpMapper(site, context.entities(NAME)));
  }
}
