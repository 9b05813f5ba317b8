package io.threatrelay.standalone;

import io.threatrelay.assembly.Relay;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;

/** The relay API for Jersey. */
final class RelayApplication {

  private RelayApplication() {}

  static ResourceConfig of(Relay relay) {
    ResourceConfig config = new ResourceConfig();
    relay.components().forEach(config::register);
    return config.addProperties(
        Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.disableDefaultProvider", "DATASOURCE",
            "jersey.config.server.response.setStatusOverSendError", true));
  }
}
