package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.provider.abuseipdb.AbuseIpdbProvider.ID;
import static io.threatrelay.provider.abuseipdb.AbuseIpdbProvider.NAME;

import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.Site;

/** Makes the AbuseIPDB provider; settings {@code API_URL}, {@code UI_URL}. */
public final class AbuseIpdbFactory implements ProviderFactory {

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider create(ProviderContext context) {
    Api api = context.api("https://api.abuseipdb.com/api/v2/", AbuseIpdbClient.ERRORS);
    Site site = context.site(ID, NAME, "https://www.abuseipdb.com/");
    return new AbuseIpdbProvider(
        new AbuseIpdbClient(api), new AbuseIpdbMapper(site, context.entities(NAME)));
  }
}
