package io.threatrelay.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The relay API as any JAX-RS implementation finds it.
 *
 * <p>Servers make more than one of these, and subclasses of it, and ask each more than once:
 * whatever it gives belongs to the {@link Deployment}.
 */
@ApplicationPath("/")
public class RelayApplication extends Application {

  /** Resources whose constructors got what they need: no server has to inject anything. */
  @Override
  @SuppressWarnings("deprecation") // classes in their stead would have to be injected
  public Set<Object> getSingletons() {
    return Deployment.components();
  }

  /** For Jersey; others pass over it. Errors keep the relay's bodies, and no server's page. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.disableDefaultProvider", "ALL",
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.server.response.setStatusOverSendError", true);
  }
}
