package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Open Liberty with the features that the relay needs; it has none by itself. */
final class OpenLiberty implements Launcher {

  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>servlet-6.0</feature>
          <feature>restfulWS-3.1</feature>
          <feature>restfulWSClient-3.1</feature>
          <feature>jsonb-3.0</feature>
          <feature>jsonp-2.1</feature>
          <feature>concurrent-3.0</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
        <webApplication location="%s" contextRoot="/relay"/>
      </server>
      """;

  @Override
  public List<String> command(Order order) throws IOException {
    Path server = Files.createDirectories(order.base().resolve("servers/relay"));
    Files.writeString(
        server.resolve("server.xml"), CONFIGURATION.formatted(order.port(), order.war()));
    return List.of(
        "env",
        "WLP_USER_DIR=" + order.base(),
        "sh",
        order.program().resolve("bin/server").toString(),
        "run",
        "relay");
  }
}
