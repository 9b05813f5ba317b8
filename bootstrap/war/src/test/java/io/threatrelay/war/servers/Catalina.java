package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tomcat, and TomEE, which is Tomcat with more in it. */
final class Catalina implements Launcher {

  @Override
  public List<String> command(Order order) throws IOException {
    Path configuration = order.base().resolve("conf");
    Folders.copy(order.program().resolve("conf"), configuration);
    Path file = configuration.resolve("server.xml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("port=\"8005\"", "port=\"-1\"")
            .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + order.port() + "\""));
    for (String folder : List.of("webapps", "temp", "logs", "work")) {
      Files.createDirectories(order.base().resolve(folder));
    }
    Files.copy(order.war(), order.base().resolve("webapps/relay.war"));
    return List.of(
        "env",
        "CATALINA_BASE=" + order.base(),
        "CATALINA_OPTS=" + ServerProcess.ONE_TRY,
        "sh",
        order.program().resolve("bin/catalina.sh").toString(),
        "run");
  }
}
