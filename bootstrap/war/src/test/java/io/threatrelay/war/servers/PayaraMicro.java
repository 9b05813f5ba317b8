package io.threatrelay.war.servers;

import java.util.List;

/** Payara Micro, which would look for others of its kind in the network. */
final class PayaraMicro implements Launcher {

  @Override
  public List<String> command(Order order) {
    return List.of(
        ServerProcess.java(),
        ServerProcess.ONE_TRY,
        "-jar",
        order.program().toString(),
        "--noCluster",
        "--noHazelcast",
        "--port",
        String.valueOf(order.port()),
        "--rootDir",
        order.base().resolve("root").toString(),
        "--deploy",
        order.war().toString(),
        "--contextRoot",
        "/relay");
  }
}
