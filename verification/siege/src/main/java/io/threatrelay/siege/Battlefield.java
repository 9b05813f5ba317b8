package io.threatrelay.siege;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a relay under attack needs: providers, key-set hosts; and attackers as processes. */
final class Battlefield implements AutoCloseable {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
  private final ChildProcess providers = program(ProviderHosts.class, List.of(), Redirect.PIPE);
  private final int honest;
  private final int hostile;
  private final int silent;

  Battlefield() throws IOException {
    honest = (int) providers.number();
    hostile = (int) providers.number();
    silent = (int) providers.number();
  }

  /** A relay as shipped, apart from whom it calls. */
  RelayProcess relay(SiegeOptions options, Path log) throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put("SECURITYTRAILS_API_URL", "http://127.0.0.1:" + honest + "/v1/");
    settings.put("URLSCAN_API_URL", "http://127.0.0.1:" + hostile + "/v1/");
    settings.put("RELAY_JWKS_HOSTS", sandbox.keySetHost() + "," + hangingKeySetHost());
    return RelayProcess.start(
        RelayProcess.shippedJava(options.java(), options.heap()),
        options.jar(),
        settings,
        Redirect.to(log.toFile()));
  }

  Target target(RelayProcess relay) {
    return new Target(relay.port(), sandbox.keySetHost(), hangingKeySetHost());
  }

  private String hangingKeySetHost() {
    return "localhost:" + silent;
  }

  ChildProcess attacker(Attack attack, Target target, long seconds) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(attack.name(), String.valueOf(seconds)));
    arguments.addAll(target.arguments());
    return program(Attack.class, arguments, Redirect.INHERIT);
  }

  /** One of these programs, in a process of its own that ends with this one. */
  private static ChildProcess program(Class<?> main, List<String> arguments, Redirect out)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                RelayProcess.currentJava().toString(),
                "-Xmx256m",
                "-Xss256k",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    return ChildProcess.start(
        new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(out));
  }

  @Override
  public void close() {
    providers.close();
    sandbox.close();
  }
}
