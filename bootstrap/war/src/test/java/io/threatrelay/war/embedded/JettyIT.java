package io.threatrelay.war.embedded;

import io.threatrelay.war.Deployed;
import io.threatrelay.war.RelayCases;
import io.threatrelay.war.WarFile;
import io.threatrelay.war.World;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppClassLoader;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class JettyIT extends RelayCases {

  private static final String CONTEXT = "/relay";

  @TempDir private static Path folder;

  private static World world;
  private static ProcessSettings settings;
  private static Server jetty;

  @BeforeAll
  static void start() throws Exception {
    world = new World();
    settings = new ProcessSettings(world.settingsWithProbes());
    jetty = new Server();
    ServerConnector connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    WebAppContext application = new WebAppContext();
    application.setContextPath(CONTEXT);
    application.setWar(WarFile.SERVLET.withProbe(folder.resolve("relay.war")).toString());
    application.setTempDirectory(folder.resolve("unpacked").toFile());
    application.setThrowUnavailableOnStartupException(true);
    application.setClassLoader(new WebAppClassLoader(new ServerOnly(), application));
    jetty.setHandler(application);
    jetty.start();
  }

  @AfterAll
  static void stop() throws Exception {
    jetty.stop();
    settings.close();
    world.close();
  }

  @Override
  protected Deployed deployed() {
    int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    return new Deployed(URI.create("http://127.0.0.1:" + port + CONTEXT), world);
  }
}
