package io.threatrelay.standalone;

import io.threatrelay.assembly.Relay;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;

/** The relay API for Jersey. */
final class RelayApplication extends Application {

  private final Set<Object> components;

  private RelayApplication(Set<Object> components) {
    this.components = components;
  }

  static ResourceConfig of(Relay relay) {
    return ResourceConfig.forApplication(new RelayApplication(relay.components()));
  }

  /** Deprecated in favour of CDI, which this relay runs without. */
  @Override
  @SuppressWarnings("deprecation")
  public Set<Object> getSingletons() {
    return components;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.disableDefaultProvider", "DATASOURCE",
        "jersey.config.server.response.setStatusOverSendError", true);
  }
}
