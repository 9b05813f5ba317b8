package io.threatrelay.war;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.StartWarnings;
import io.threatrelay.httpclient.Proxies;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.ws.rs.client.ClientBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The one relay of this deployment, from its start to its end.
 *
 * <p>It is static because the server makes the listener and the applications, each by itself and in
 * an order of its own; a deployment's classes are its own, so another one has another relay.
 */
@WebListener
public final class Deployment implements ServletContextListener {

  private static final Logger LOG = System.getLogger(Deployment.class.getName());

  private static final String PROXY_IGNORED =
      "RELAY_PROXY, HTTPS_PROXY and HTTP_PROXY have no effect in this archive: the server's own HTTP"
          + " client calls the providers. Set the proxy in the server, or use the servlet archive.";

  private static Relay relay;
  private static Set<Object> components;

  /** The relay API, put together when it is first asked for. */
  static synchronized Set<Object> components() {
    if (components == null) {
      JdkTimer.start();
      Settings settings = Settings.ofProcess();
      relay = new Relay(settings, httpClient(settings), ServerThreads.ifThereAreAny());
      StartWarnings.ofServer(settings).forEach(warning -> LOG.log(Level.WARNING, warning));
      components = relay.components(new SenderOfThread());
    }
    return components;
  }

  private static ClientBuilder httpClient(Settings settings) {
    Proxies proxies = RelaySettings.of(settings).outbound().proxies();
    return ServiceLoader.load(HttpClientFactory.class, Deployment.class.getClassLoader())
        .findFirst()
        .map(own -> own.builder(proxies))
        .orElseGet(() -> ofServer(proxies));
  }

  private static ClientBuilder ofServer(Proxies proxies) {
    if (proxies.http().isPresent() || proxies.https().isPresent()) {
      LOG.log(Level.WARNING, PROXY_IGNORED);
    }
    return ClientBuilder.newBuilder();
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
