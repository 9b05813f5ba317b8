package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Jetty with nothing but HTTP and the deployment of one kind of application. */
final class JettyHome implements Launcher {

  /** What stands behind a module of an environment, such as ee10, is a setting of that alone. */
  private static final String SETTINGS =
      """
      --module=http
      jetty.http.host=127.0.0.1
      jetty.http.port=%d
      --module=%s
      """;

  private final String deployment;

  JettyHome(String deployment) {
    this.deployment = deployment;
  }

  @Override
  public List<String> command(Order order) throws IOException {
    Files.createDirectories(order.base().resolve("webapps"));
    Files.copy(order.war(), order.base().resolve("webapps/relay.war"));
    Files.writeString(
        Files.createDirectories(order.base().resolve("start.d")).resolve("relay.ini"),
        SETTINGS.formatted(order.port(), deployment));
    return List.of(
        ServerProcess.java(),
        "-jar",
        order.program().resolve("start.jar").toString(),
        "jetty.base=" + order.base());
  }
}
