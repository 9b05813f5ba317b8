package io.threatrelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's example request, observables.json, against the scenario. */
class ObservablesFileTest {

  private static final Set<String> MALICIOUS =
      Set.of(
          "203.0.113.66",
          "2001:db8:66::66",
          "login.examplebank.example",
          "download.example.net",
          "https://login.examplebank.example/verify/account?session=4711&step=1",
          "http://download.example.net/invoice-2026-0042.html");

  private static final Map<String, String> FIELDS =
      Map.of(
          "ip", "page.ip", "ipv6", "page.ip", "domain", "page.domain", "url", "page.url.keyword");

  private static Sandbox sandbox;
  private static Caller caller;

  record Observable(String type, String value) {}

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    caller = new Caller(sandbox, "any");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  static List<Observable> observables() throws IOException {
    Path module = Path.of(System.getProperty("basedir", "."));
    try (Reader file = Files.newBufferedReader(module.resolve("../../observables.json"));
        JsonReader json = Json.createReader(file)) {
      return json.readArray().getValuesAs(JsonObject.class).stream()
          .map(one -> new Observable(one.getString("type"), one.getString("value")))
          .toList();
    }
  }

  @Test
  void hasMaliciousAndHarmlessExamplesOfEveryType() throws IOException {
    Map<Boolean, Set<String>> types =
        observables().stream()
            .collect(
                Collectors.partitioningBy(
                    one -> MALICIOUS.contains(one.value()),
                    Collectors.mapping(Observable::type, Collectors.toSet())));

    assertEquals(FIELDS.keySet(), types.get(true));
    assertEquals(FIELDS.keySet(), types.get(false));
    assertTrue(observables().stream().map(Observable::value).toList().containsAll(MALICIOUS));
  }

  @ParameterizedTest
  @MethodSource("observables")
  void isScannedAndJudgedAsExpected(Observable observable) {
    List<JsonObject> hits =
        caller
            .search(FIELDS.get(observable.type()) + ":\"" + observable.value() + "\"")
            .list("results");

    assertFalse(hits.isEmpty());
    assertEquals(MALICIOUS.contains(observable.value()), hits.stream().anyMatch(this::isMalicious));
  }

  private boolean isMalicious(JsonObject hit) {
    return caller
        .urlscan("result/" + hit.getString("_id") + "/")
        .json()
        .getJsonObject("verdicts")
        .getJsonObject("overall")
        .getBoolean("malicious");
  }

  static Stream<Observable> observablesOfPassiveDns() throws IOException {
    return observables().stream().filter(one -> !one.type().equals("url"));
  }

  @ParameterizedTest
  @MethodSource("observablesOfPassiveDns")
  void isKnownToPassiveDns(Observable observable) {
    Caller.Reply reply = askPassiveDns(observable);

    assertFalse(reply.list("records").isEmpty());
  }

  private static Caller.Reply askPassiveDns(Observable observable) {
    String value = observable.value();
    if (observable.type().equals("domain")) {
      return caller.securityTrails("history/" + value + "/dns/a?page=1");
    }
    String family = observable.type().equals("ip") ? "ipv4" : "ipv6";
    return caller.securityTrails(
        "domains/list?page=1", "{\"filter\":{\"" + family + "\":\"" + value + "\"}}");
  }
}
