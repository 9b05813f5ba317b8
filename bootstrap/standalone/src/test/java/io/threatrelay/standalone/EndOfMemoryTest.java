package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.fatal.OutOfMemory;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a small heap, without {@code -XX:+ExitOnOutOfMemoryError}. */
class EndOfMemoryTest {

  @TempDir Path folder;

  private static Program start(Map<String, String> environment) {
    List<String> command = new ArrayList<>(Program.command("serve"));
    command.add(1, "-Xmx32m");
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(Map.of("RELAY_HOST", "127.0.0.1", "RELAY_PORT", "0"));
    return Program.start(command, all);
  }

  private static void assertEnded(Program relay) {
    assertEquals(OutOfMemory.EXIT_STATUS, relay.exitCode(), relay.err());
    assertTrue(relay.awaitErr("OutOfMemoryError: the process exits").find(0));
  }

  @Test
  void endsTheProcessWhenAProviderNeedsMore() throws Exception {
    new ProviderJar(folder).greedy("weather");
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      Map<String, String> environment = new HashMap<>(sandbox.settings());
      environment.put("RELAY_PROVIDERS_DIR", folder.toString());
      environment.put(Sandbox.RELAY_PROVIDERS, "weather");
      try (Program relay = start(environment)) {
        observe(relay.port(), sandbox);

        assertEnded(relay);
      }
    }
  }

  private static void observe(int port, Sandbox sandbox) throws Exception {
    String token =
        Program.run(
                Map.of(),
                "token",
                "--key=k",
                "--audience=http://127.0.0.1:" + port + "/weather",
                "--jwks-host=" + sandbox.keySetHost())
            .out()
            .strip();
    try {
      Http.post(
          port,
          "/weather/observe/observables",
          token,
          "[{\"type\":\"domain\",\"value\":\"example.com\"}]");
    } catch (IOException ended) {
      // Nobody is there to answer.
    }
  }
}
