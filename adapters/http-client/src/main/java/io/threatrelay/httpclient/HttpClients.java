package io.threatrelay.httpclient;

import jakarta.ws.rs.client.ClientBuilder;
import org.glassfish.jersey.client.ClientConfig;

/** HTTP clients on the JDK's: they notice answers that are cut short, and can be interrupted. */
public final class HttpClients {

  static {
    JdkDefaults.set();
  }

  private HttpClients() {}

  /** Clients that call everybody themselves. */
  public static ClientBuilder builder() {
    return builder(Proxies.none());
  }

  public static ClientBuilder builder(Proxies proxies) {
    return ClientBuilder.newBuilder()
        .withConfig(
            new ClientConfig()
                .connectorProvider(
                    (client, settings) -> new JdkConnector(client, settings, proxies))
                .property("jersey.config.disableDefaultProvider", "ALL"));
  }
}
