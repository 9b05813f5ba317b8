package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Look-ups from a shell, answered by the sandbox's stand-ins. */
class LookUpTest {

  private static final String EVIL = "login.examplebank.example";

  private static Sandbox sandbox;

  @BeforeAll
  static void startStandIns() {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
  }

  @AfterAll
  static void stopStandIns() {
    sandbox.close();
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(FoundProviders.settings(sandbox));
    environment.putAll(more);
    return environment;
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static long count(Result result, String kind) {
    return json(result.out()).getJsonObject("data").getJsonObject(kind).getInt("count");
  }

  @Test
  void observeAnswersInAPipeAsTheRelayDoes() throws Exception {
    Map<String, String> keys = with(Map.of("SECURITYTRAILS_KEY", "a", "URLSCAN_KEY", "b"));

    Result shell = Program.run(keys, "observe", EVIL, "192.0.2.10");

    assertEquals(0, shell.exit(), shell.err());
    assertEquals("", shell.err());
    assertEquals(withoutIds(overHttp()), withoutIds(shell.out().strip()));
  }

  private static String overHttp() throws Exception {
    try (Program relay = Program.start(with(Map.of("RELAY_PORT", "0")), "serve")) {
      String token =
          TryOutToken.mint(
              Map.of("SECURITYTRAILS_KEY", "a", "URLSCAN_KEY", "b"),
              List.of("http://127.0.0.1:" + relay.port()),
              sandbox.keySetHost(),
              SandboxAccess.VALID,
              Sandbox.key());
      return Http.post(
              relay.port(),
              "/observe/observables",
              token,
              """
              [{"type":"domain","value":"%s"},{"type":"ip","value":"192.0.2.10"}]"""
                  .formatted(EVIL))
          .body();
    }
  }

  /** Ids are made anew for each answer, and SecurityTrails' sightings are of this very second. */
  private static String withoutIds(String json) {
    return json.replaceAll("transient:([a-z]+)-[0-9a-f-]{36}", "transient:$1")
        .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", "TIME");
  }

  /** Judgements hold for a week, and those of the sandbox are older. */
  @NeedsProviders("urlscan")
  @Test
  void deliberatesWithThoseWhoCan() {
    Result result = Program.run(with(Map.of("URLSCAN_KEY", "b")), "deliberate", EVIL);

    assertEquals(new Result(0, "{\"data\":{}}\n", ""), result);
  }

  @NeedsProviders("urlscan")
  @Test
  void readsObservablesLineByLine() {
    Program observe =
        Program.start(with(Map.of()), "observe", "--provider", "urlscan", "--key", "k", "-");

    Result result = observe.typing("# verdicts, please\n\n  203.0.113.66\n" + EVIL + "\n").result();

    assertEquals(0, result.exit(), result.err());
    assertEquals(3, count(result, "judgements"));
  }

  @NeedsProviders({"securitytrails", "urlscan"})
  @Test
  void answersTheOthersWhenOneValueIsNoObservable() {
    Result result = Program.run(with(Map.of("URLSCAN_KEY", "k")), "observe", "192.0.2.256", EVIL);

    assertEquals(2, result.exit());
    assertTrue(result.err().contains("`192.0.2.256` is not an IP address"), result.err());
    assertTrue(result.err().contains("set SECURITYTRAILS_KEY to ask"), result.err());
    assertTrue(count(result, "sightings") > 0);
  }

  @NeedsProviders("securitytrails")
  @Test
  void endsWithOneWhenAProviderRefuses() {
    Result result = Program.run(with(Map.of("SECURITYTRAILS_KEY", "bad")), "observe", EVIL);

    assertEquals(1, result.exit());
    assertEquals(
        "fatal", json(result.out()).getJsonArray("errors").getJsonObject(0).getString("type"));
    assertTrue(result.err().contains("error: "), result.err());
  }

  @NeedsProviders("urlscan")
  @Test
  void settingsOfTheModuleReachTheProvider() {
    Result result =
        Program.run(
            with(Map.of("URLSCAN_KEY", "k")),
            "observe",
            "--setting",
            "CTR_ENTITIES_LIMIT=1",
            "--provider",
            "urlscan",
            EVIL);

    assertEquals(1, count(result, "sightings"));
  }

  @NeedsProviders("securitytrails")
  @Test
  void refersWithoutAKeyToASiteThatNeedsNone() {
    Result result = Program.run(with(Map.of()), "refer", EVIL);

    assertEquals(0, result.exit(), result.err());
    assertEquals(
        "https://securitytrails.com/domain/" + EVIL + "/dns",
        json(result.out()).getJsonArray("data").getJsonObject(0).getString("url"));
  }

  @NeedsProviders("urlscan")
  @Test
  void printsATableAndItsProgressOnATerminal() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "nobody here makes a terminal");
    String words =
        String.join(" ", Program.command("observe", "--provider", "urlscan", "--key", "k", EVIL));

    Result result =
        Program.start(List.of("/usr/bin/script", "-qec", words, "/dev/null"), with(Map.of()))
            .result();

    assertEquals(0, result.exit(), result.out());
    assertTrue(result.out().contains("Asking urlscan.io about 1 observable ..."), result.out());
    assertTrue(result.out().contains("MALICIOUS, severity High: phishing"), result.out());
    assertTrue(result.out().contains("https://urlscan.io/result/"), result.out());
  }
}
