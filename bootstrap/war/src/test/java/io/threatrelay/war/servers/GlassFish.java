package io.threatrelay.war.servers;

import java.util.List;

/** GlassFish as one jar; what it deploys without being told where is at the root. */
final class GlassFish implements Launcher {

  @Override
  public List<String> command(Order order) {
    return List.of(
        ServerProcess.java(),
        ServerProcess.ONE_TRY,
        "-jar",
        order.program().toString(),
        "--port=" + order.port(),
        "deploy --contextroot=/relay " + order.war());
  }
}
