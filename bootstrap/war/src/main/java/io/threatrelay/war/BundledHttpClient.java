package io.threatrelay.war;

import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.httpclient.Proxies;
import jakarta.ws.rs.client.ClientBuilder;

/** The client of the standalone program. */
public final class BundledHttpClient implements HttpClientFactory {

  @Override
  public ClientBuilder builder(Proxies proxies) {
    return HttpClients.builder(proxies);
  }
}
