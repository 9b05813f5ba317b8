package io.threatrelay.war.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

/** Tomcat in this process, on any free port. */
final class EmbeddedTomcat implements AutoCloseable {

  private static final String CONTEXT = "/relay";

  private final Tomcat tomcat = new Tomcat();
  private final ClassLoader parent = new ServerOnly();

  EmbeddedTomcat(Path folder) throws Exception {
    Files.createDirectories(folder.resolve("webapps"));
    tomcat.setBaseDir(folder.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    tomcat.start();
  }

  /** Deploys, or fails as the deployment does. */
  Context deploy(Path war) {
    StandardContext context = new StandardContext();
    context.setPath(CONTEXT);
    context.setDocBase(war.toString());
    context.setParentClassLoader(parent);
    context.addLifecycleListener(new ContextConfig());
    tomcat.getHost().addChild(context);
    if (!context.getState().isAvailable()) {
      throw new AssertionError("not deployed: " + context.getState());
    }
    return context;
  }

  void undeploy(Context context) {
    tomcat.getHost().removeChild(context);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + CONTEXT);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}
