package io.threatrelay.grizzly;

import io.threatrelay.assembly.Relay;
import io.threatrelay.relayapi.proxy.Peer;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;

/** The relay API for Jersey, with the existing resources registered in its HK2. */
final class RelayApplication extends ResourceConfig {

  RelayApplication(Relay relay, Peer peer) {
    Set<Object> components = relay.components(peer);
    components.forEach(this::registerComponent);
    register(new OutOfMemoryMapper());
    register(new Resources(components));
    addProperties(
        Map.of(
            "jersey.config.disableDefaultProvider", "ALL",
            "jersey.config.server.disableAutoDiscovery", true,
            "jersey.config.server.disableMetainfServicesLookup", true,
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.response.setStatusOverSendError", true));
  }

  private void registerComponent(Object component) {
    if (isResource(component)) {
      register(component.getClass());
    } else {
      register(component);
    }
  }

  private static boolean isResource(Object component) {
    return component.getClass().isAnnotationPresent(Path.class);
  }

  /** Resources get what they need from their constructors, not from HK2. */
  private static final class Resources extends AbstractBinder {

    private final Set<Object> components;

    Resources(Set<Object> components) {
      this.components = components;
    }

    @Override
    protected void configure() {
      components.stream().filter(RelayApplication::isResource).forEach(this::bindInstance);
    }

    @SuppressWarnings("unchecked")
    private <T> void bindInstance(T resource) {
      bind(resource).to((Class<T>) resource.getClass());
    }
  }
}
