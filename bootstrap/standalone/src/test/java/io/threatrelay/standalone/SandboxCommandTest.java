package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The first thing that anybody tries. */
class SandboxCommandTest {

  private static final Path OBSERVABLES = Path.of("../../observables.json").toAbsolutePath();
  private static final List<String> WITH_STAND_INS = List.of("securitytrails", "urlscan");
  private static final String CURL = "(curl [^\n]+)\n";

  @NeedsProviders("urlscan")
  @Test
  void answersTheFilesObservablesAndGoesOnServing() throws Exception {
    try (ServerSocket keySetPort = taken(9443);
        Program sandbox =
            Program.start(
                Map.of("RELAY_PORT", "0", "RELAY_LOG_LEVEL", "debug"),
                "sandbox",
                "--ask",
                OBSERVABLES.toString())) {
      String answer = sandbox.awaitOut("\\{.*\n}\n").group();
      String line = sandbox.awaitErr(CURL).group(1);

      assertEquals(
          Set.of("sightings", "judgements", "indicators", "relationships"),
          json(answer).getJsonObject("data").keySet());
      assertTrue(json(pasted(line)).getJsonObject("data").containsKey("judgements"));
      assertTrue(keySetPort == null || !sandbox.err().contains("localhost:9443"));
      sandbox.terminate();
      Result result = sandbox.result();
      assertEquals(128 + 15, result.exit());
      assertEquals(answer, result.out());
      assertSecretsOnlyInTheWelcome(result.err());
    }
  }

  private static void assertSecretsOnlyInTheWelcome(String err) {
    String token = err.lines().filter(line -> line.startsWith("ey")).findFirst().orElseThrow();
    String log = String.join("\n", err.lines().filter(line -> line.startsWith("20")).toList());
    assertTrue(log.contains("route=/observe/observables status=200"), err);
    assertFalse(log.contains("RELAY_PUBLIC_URL"), "nobody else calls a sandbox: " + log);
    for (String part : token.split("\\.")) {
      assertFalse(log.contains(part), log);
    }
  }

  @Test
  void printsLinesToPasteForTheRootAndEachMount() throws Exception {
    try (Program sandbox = Program.start(Map.of("RELAY_PORT", "0"), "sandbox")) {
      String welcome = sandbox.awaitOut(".*Ctrl-C stops it").group();
      long providers = WITH_STAND_INS.stream().filter(FoundProviders.ids()::contains).count();
      List<String> lines = welcome.lines().filter(line -> line.startsWith("curl ")).toList();

      assertEquals(1 + providers, lines.size(), welcome);
      for (String line : lines) {
        JsonObject answer = json(pasted(line));
        assertTrue(answer.getJsonObject("data").containsKey("sightings"), line);
        assertFalse(answer.containsKey("errors"), line);
      }
    }
  }

  @Test
  void standInsOutliveWhatIsInFlight() throws Exception {
    try (Program sandbox =
        Program.start(Map.of("RELAY_PORT", "0"), "sandbox", "--latency", "PT1S")) {
      String token = sandbox.awaitOut("\n(ey[^\n]+)\n").group(1);
      CompletableFuture<HttpResponse<String>> answer =
          Http.begin(
              sandbox.port(),
              "/observe/observables",
              token,
              """
              [{"type":"domain","value":"login.examplebank.example"}]""");
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(sandbox::terminate);

      JsonObject whole = json(answer.get(20, TimeUnit.SECONDS).body());

      assertFalse(whole.containsKey("errors"), whole.toString());
      assertEquals(128 + 15, sandbox.exitCode());
    }
  }

  /** The port, or null when somebody has it already. */
  private static ServerSocket taken(int port) {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (IOException already) {
      return null;
    }
  }

  private static String pasted(String line) {
    Result result = Program.start(List.of("sh", "-c", "cd / && " + line), Map.of()).result();
    assertEquals(0, result.exit(), result.err());
    return result.out();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
