package io.threatrelay.war.servers;

import io.threatrelay.testsupport.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** WildFly with its usual configuration, which is the web profile and more. */
final class WildFly implements Launcher {

  @Override
  public List<String> command(Order order) throws IOException {
    Path configuration = order.base().resolve("configuration");
    Folders.copy(order.program().resolve("standalone/configuration"), configuration);
    Path deployments = Files.createDirectories(order.base().resolve("deployments"));
    Files.copy(order.war(), deployments.resolve("relay.war"));
    return List.of(
        "sh",
        order.program().resolve("bin/standalone.sh").toString(),
        "-b=127.0.0.1",
        "-Djboss.server.base.dir=" + order.base(),
        "-Djboss.http.port=" + order.port(),
        "-Djboss.https.port=" + ChildProcess.freePort(),
        "-Djboss.management.http.port=" + ChildProcess.freePort());
  }
}
