package io.threatrelay.war;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.Set;

/**
 * The one relay of this deployment, from its start to its end.
 *
 * <p>It is static because the server makes the listener and the applications, each by itself and in
 * an order of its own; a deployment's classes are its own, so another one has another relay.
 */
@WebListener
public final class Deployment implements ServletContextListener {

  private static Relay relay;
  private static Set<Object> components;

  /** The relay API, put together when it is first asked for. */
  static synchronized Set<Object> components() {
    if (components == null) {
      JdkTimer.start();
      relay =
          new Relay(
              Settings.ofProcess(), ClientBuilder.newBuilder(), ServerThreads.ifThereAreAny());
      components = relay.components(new SenderOfThread());
    }
    return components;
  }

  private static synchronized void end() {
    if (relay != null) {
      relay.close();
    }
    relay = null;
    components = null;
  }

  /** A wrong setting stops the deployment, not the first request. */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    components();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    end();
  }
}
