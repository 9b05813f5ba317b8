package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.provider.abuseipdb.AbuseIpdbProvider.ID;
import static io.threatrelay.provider.abuseipdb.AbuseIpdbProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.Site;
import java.util.List;

/** Makes the AbuseIPDB provider. */
public final class AbuseIpdbFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<ProviderSetting> settings() {
    return List.of(
        ProviderSetting.apiUrl("https://api.abuseipdb.com/api/v2/"),
        ProviderSetting.uiUrl("https://www.abuseipdb.com/"));
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api(AbuseIpdbClient.ERRORS);
    Site site = context.site(ID, NAME);
    return new AbuseIpdbProvider(
        new AbuseIpdbClient(api), new AbuseIpdbMapper(site, context.entities(NAME)));
  }
}
