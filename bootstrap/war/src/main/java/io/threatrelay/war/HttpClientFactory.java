package io.threatrelay.war;

import io.threatrelay.httpclient.Proxies;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.ServiceLoader;

/**
 * Makes the HTTP client of a deployment. An archive that brings Jersey registers an implementation
 * with {@link ServiceLoader}; an archive that does not uses the client of its server.
 */
public interface HttpClientFactory {

  /**
   * A builder whose clients keep to these proxies.
   *
   * @param proxies carry the calls
   */
  ClientBuilder builder(Proxies proxies);
}
