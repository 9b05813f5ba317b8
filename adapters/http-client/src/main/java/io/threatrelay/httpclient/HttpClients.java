package io.threatrelay.httpclient;

import jakarta.ws.rs.client.ClientBuilder;
import org.glassfish.jersey.client.ClientConfig;

/**
 * Builds JAX-RS clients over {@code java.net.http}. They notice a response that is cut short, end a
 * call when its thread is interrupted, follow no redirect and send no request twice.
 */
public final class HttpClients {

  static {
    JdkDefaults.set();
  }

  private HttpClients() {}

  /** Builds clients that call every host directly. */
  public static ClientBuilder builder() {
    return builder(Proxies.none());
  }

  /**
   * Builds clients that call through proxies.
   *
   * @param proxies are chosen for each call
   */
  public static ClientBuilder builder(Proxies proxies) {
    return ClientBuilder.newBuilder()
        .withConfig(
            new ClientConfig()
                .connectorProvider(
                    (client, settings) -> new JdkConnector(client, settings, proxies))
                .property("jersey.config.disableDefaultProvider", "ALL"));
  }
}
