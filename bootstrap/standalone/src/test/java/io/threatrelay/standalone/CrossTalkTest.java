package io.threatrelay.standalone;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.sandbox.SeenRequest;
import io.threatrelay.testsupport.NeedsProviders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Callers are not each other's business: each gets what it would get alone. */
@NeedsProviders({"securitytrails", "urlscan"})
class CrossTalkTest {

  private static final int CALLERS = 200;

  /** The JDK's HTTP server, on which the sandbox stands, hangs up when more than 200 are idle. */
  private static final int AT_A_TIME = 24;

  private static final String AUDIENCE = "http://relay.example";
  private static final List<String> OBSERVABLES =
      List.of(
          "{\"type\":\"domain\",\"value\":\"www.example.com\"}",
          "{\"type\":\"ip\",\"value\":\"192.0.2.10\"}",
          "{\"type\":\"url\",\"value\":\"https://www.example.com/\"}",
          "{\"type\":\"domain\",\"value\":\"login.examplebank.example\"}",
          "{\"type\":\"ipv6\",\"value\":\"2001:db8:66::66\"}");

  /** A caller's key, or the first letters of a token. */
  private static final Pattern SECRET = Pattern.compile("-key-[0-9]+-end|eyJ");

  /** Whose keys and settings are like nobody else's. */
  private record Caller(int number) {

    String key(String provider) {
      return (number % 7 == 0 ? "bad-" : "") + provider + "-key-" + number + "-end";
    }

    String path() {
      return List.of("", "/securitytrails", "/urlscan").get(number % 3) + "/observe/observables";
    }

    String question() {
      int size = OBSERVABLES.size();
      return "["
          + OBSERVABLES.get(number % size)
          + ","
          + OBSERVABLES.get((number / size + 1) % size)
          + "]";
    }

    String token(String keySetHost) {
      Map<String, Object> claims = new LinkedHashMap<>();
      switch (number % 3) {
        case 1 -> claims.put("key", key("securitytrails"));
        case 2 -> claims.put("key", key("urlscan"));
        default -> {
          claims.put("SECURITYTRAILS_KEY", key("securitytrails"));
          claims.put("URLSCAN_KEY", key("urlscan"));
        }
      }
      claims.put("NUMBER_OF_PAGES", 1 + number % 2);
      claims.put("CTR_ENTITIES_LIMIT", 1 + number % 4);
      Duration valid = Duration.ofHours(number % 11 == 0 ? -1 : 1);
      return TryOutToken.mint(claims, List.of(AUDIENCE), keySetHost, valid, Sandbox.key());
    }
  }

  /**
   * What a round of all callers led to.
   *
   * @param answers by caller, without what differs from one time to the next
   * @param calls by key, as the providers saw them
   */
  private record Outcome(List<String> answers, Map<String, List<String>> calls) {}

  private static final List<Caller> ALL =
      IntStream.range(0, CALLERS).mapToObj(Caller::new).toList();

  @Test
  void everyCallerGetsWhatItWouldGetAlone() throws Exception {
    List<String> secrets = new ArrayList<>();

    try (EverythingLogged log = new EverythingLogged()) {
      Outcome alone = ask(secrets, CrossTalkTest::oneByOne);
      Outcome together = ask(secrets, CrossTalkTest::interleaved);

      assertTrue(alone.calls().size() > CALLERS * 3 / 4, "keys are used");
      assertEquals(alone.answers(), together.answers());
      assertEquals(alone.calls(), together.calls());
      assertTrue(log.lines().size() >= 2 * CALLERS, "requests are logged");
      log.hasNone(secrets);
    }
  }

  private static Outcome ask(
      List<String> secrets, BiFunction<Integer, List<String>, List<HttpResponse<String>>> way)
      throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("RELAY_HOST", "127.0.0.1");
    settings.put("RELAY_PORT", "0");
    settings.put("RELAY_PUBLIC_URL", AUDIENCE);
    settings.put("RELAY_DEADLINE", "PT2M");
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      settings.putAll(sandbox.settings());
      List<String> tokens = ALL.stream().map(c -> c.token(sandbox.keySetHost())).toList();
      secrets.addAll(tokens);
      ALL.forEach(c -> secrets.addAll(List.of(c.key("securitytrails"), c.key("urlscan"))));
      try (RelayServer server =
          RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()))) {
        awaitKeySet(server.port(), tokens);
        List<HttpResponse<String>> answers = way.apply(server.port(), tokens);
        sandbox.requests().forEach(CrossTalkTest::assertKeyIsOfItsProvider);
        return new Outcome(
            answers.stream().map(CrossTalkTest::lasting).toList(),
            sandbox.requests().stream()
                // How often a refused key is tried depends on how soon the first refusal comes.
                .filter(request -> !request.key().startsWith("bad-"))
                .collect(groupingBy(SeenRequest::key, mapping(CrossTalkTest::call, sortedList()))));
      }
    }
  }

  /** The first token has expired: it makes the relay fetch the key set and call nobody. */
  private static void awaitKeySet(int port, List<String> tokens) {
    while (begin(port, ALL.get(0), tokens).join().body().contains("jwks_host")) {
      Thread.onSpinWait();
    }
  }

  private static Collector<String, ?, List<String>> sortedList() {
    return collectingAndThen(toList(), calls -> calls.stream().sorted().toList());
  }

  private static String call(SeenRequest request) {
    return request.method() + " " + request.path() + "?" + request.query();
  }

  private static void assertKeyIsOfItsProvider(SeenRequest request) {
    String provider = request.path().split("/")[1];
    assertTrue(request.key().matches("(bad-)?" + provider + "-key-[0-9]+-end"), request.toString());
  }

  private static String lasting(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(SECRET.matcher(answer.body()).find(), answer.body());
    return answer
        .body()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME");
  }

  private static List<HttpResponse<String>> oneByOne(int port, List<String> tokens) {
    return ALL.stream().map(c -> begin(port, c, tokens).join()).toList();
  }

  private static List<HttpResponse<String>> interleaved(int port, List<String> tokens) {
    Semaphore places = new Semaphore(AT_A_TIME);
    List<CompletableFuture<HttpResponse<String>>> begun = new ArrayList<>();
    for (Caller caller : ALL) {
      places.acquireUninterruptibly();
      begun.add(begin(port, caller, tokens).whenComplete((answer, fault) -> places.release()));
    }
    return begun.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<HttpResponse<String>> begin(
      int port, Caller caller, List<String> tokens) {
    return Http.begin(port, caller.path(), tokens.get(caller.number()), caller.question());
  }
}
