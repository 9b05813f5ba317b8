package io.threatrelay.standalone.server;

import jakarta.ws.rs.client.ClientBuilder;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;

/** HTTP clients on the JDK's: it sends no request twice and notices answers that are cut short. */
public final class HttpClients {

  private HttpClients() {}

  public static ClientBuilder builder() {
    return ClientBuilder.newBuilder()
        .withConfig(
            new ClientConfig()
                .connectorProvider(new JavaNetHttpConnectorProvider())
                .property("jersey.config.disableDefaultProvider", "ALL"));
  }
}
