package io.threatrelay.war;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a relay must do on every server; whoever inherits this says where the relay is. */
@NeedsProviders("urlscan")
public abstract class RelayCases {

  private static final String EVIL =
      """
      [{"type":"domain","value":"login.examplebank.example"}]""";
  private static final String PAGE =
      """
      [{"type":"url","value":"https://www.example.com/"}]""";

  private World world;
  private String url;
  private Caller relay;

  /** The relay that is asked. */
  protected abstract Deployed deployed();

  @BeforeEach
  void meet() {
    world = deployed().world();
    url = deployed().url().toString();
    relay = new Caller(deployed().url());
  }

  private String token() {
    return world.token(url);
  }

  @Test
  void healthAsksTheProvider() {
    for (String provider : world.providers("probe")) {
      String answer = relay.ask("/" + provider + "/health", token(), "");

      assertEquals("{\"data\":{\"status\":\"ok\"}}", answer, provider);
    }
  }

  @NeedsProviders("securitytrails")
  @Test
  void healthSaysWhenAKeyIsRefused() {
    String refused =
        world.token(Map.of("aud", url, "URLSCAN_KEY", "bad-key", "SECURITYTRAILS_KEY", "bad-key"));

    for (String provider : List.of("/urlscan", "/securitytrails")) {
      String answer = relay.ask(provider + "/health", refused, "");

      assertTrue(answer.startsWith("{\"errors\":[{\"type\":\"fatal\""), answer);
      assertFalse(answer.contains("bad-key"), answer);
    }
  }

  @NeedsProviders("securitytrails")
  @Test
  void observesWithBothProvidersAtTheRoot() {
    String answer = relay.ask("/observe/observables", token(), EVIL);

    assertTrue(answer.startsWith("{\"data\":{\"sightings\":{\"count\":"), answer);
    assertTrue(answer.contains("\"source\":\"SecurityTrails\""), answer);
    assertTrue(answer.contains("\"source\":\"urlscan.io\""), answer);
    assertTrue(answer.contains("\"judgements\":{\"count\":2,"), answer);
    assertFalse(answer.contains("\"errors\""), answer);
  }

  @NeedsProviders("securitytrails")
  @Test
  void observesWithOneProviderUnderItsName() {
    String scans = relay.ask("/urlscan/observe/observables", token(), EVIL);
    String history = relay.ask("/securitytrails/observe/observables", token(), EVIL);

    assertTrue(scans.contains("\"source\":\"urlscan.io\""), scans);
    assertFalse(scans.contains("\"source\":\"SecurityTrails\""), scans);
    assertTrue(history.contains("\"source\":\"SecurityTrails\""), history);
    assertFalse(history.contains("\"source\":\"urlscan.io\""), history);
  }

  @Test
  void keepsWhatWasFoundBesideWhatWentWrong() {
    String answer =
        relay.ask(
            "/urlscan/observe/observables",
            token(),
            """
            [{"type":"ip","value":"not an ip"},{"type":"domain","value":"login.examplebank.example"}]""");

    assertTrue(answer.contains("\"sightings\""), answer);
    assertTrue(answer.contains("\"type\":\"warning\",\"code\":\"invalid argument\""), answer);
  }

  @NeedsProviders("securitytrails")
  @Test
  void refersToBothSites() {
    String answer = relay.ask("/refer/observables", token(), EVIL);

    assertTrue(answer.contains("\"url\":\"https://securitytrails.com/"), answer);
    assertTrue(answer.contains("\"url\":\"https://urlscan.io/"), answer);
  }

  @Test
  void offersAnActionAndTakesIt() {
    String offer = relay.ask("/respond/observables", token(), PAGE);
    String id = offer.replaceAll("(?s).*\"id\":\"([^\"]*)\".*", "$1");

    String answer =
        relay.ask(
            "/respond/trigger",
            token(),
            """
            {"action-id":"%s","observable_type":"url","observable_value":"https://www.example.com/"}"""
                .formatted(id));

    assertTrue(id.startsWith("respond-urlscan-"), offer);
    assertEquals("{\"data\":{\"status\":\"success\"}}", answer);
  }

  @Test
  void tellsItsVersionToEverybody() {
    assertEquals("{\"version\":\"1.0.0\"}", relay.post("/version", Map.of(), "").body());
    assertEquals(200, relay.post("/urlscan/version", Map.of(), "").statusCode());
  }

  @Test
  void watchdogEchoes() {
    HttpResponse<String> echo = relay.get("/watchdog", Map.of("Health-Check", "alive"));

    assertEquals("{\"data\":\"alive\"}", echo.body());
    assertEquals("application/json", echo.headers().firstValue("Content-Type").orElse(""));
    assertTrue(relay.get("/urlscan/watchdog", Map.of()).body().contains("\"health check failed\""));
  }

  @Test
  void theRootTellsWhatIsWhere() {
    HttpResponse<String> json = relay.get("/", Map.of());
    HttpResponse<String> page = relay.get("/", Map.of("Accept", "text/html,*/*;q=0.8"));

    assertTrue(json.body().contains("\"path\":\"/urlscan\""), json.body());
    assertTrue(page.body().startsWith("<!doctype html>"), page.body());
    assertTrue(
        page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"),
        page.headers().toString());
  }

  @Test
  void repeatsTheRequestsId() {
    HttpResponse<String> answer = relay.post("/version", Map.of("X-Request-ID", "id-4711"), "");

    assertEquals("id-4711", answer.headers().firstValue("X-Request-ID").orElse(""));
  }

  @Test
  void takesTokensForItsUrlWithAndWithoutContextAndMount() {
    String origin = url.substring(0, url.length() - deployed().url().getPath().length());
    for (String audience : List.of(origin, url, url + "/urlscan")) {
      assertEquals(
          "{\"data\":{\"status\":\"ok\"}}",
          relay.ask("/urlscan/health", world.token(audience), ""),
          audience);
    }
  }

  @Test
  void refusesTokensForOthers() {
    List<String> others =
        List.of(
            "http://other.example",
            url + "/securitytrails",
            url + "/another",
            url.replace("127.0.0.1", "127.0.0.2"));
    for (String audience : others) {
      String answer = relay.ask("/urlscan/health", world.token(audience), "");

      assertTrue(answer.contains("\"code\":\"authorization error\""), audience + answer);
    }
  }

  @Test
  void refusesForgedAndMissingTokensBeforeAnybodyIsAsked() {
    int before = world.calls();
    String good = token();
    String forged = good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(342);
    List<Map<String, String>> wrong =
        List.of(
            Map.of(),
            Map.of("Authorization", "Basic YTpi"),
            Caller.bearer("a.b.c"),
            Caller.bearer(forged),
            Caller.bearer(world.token(Map.of("aud", url, "exp", 1_000_000_000))),
            Caller.bearer(world.token(Map.of("aud", url, "jwks_host", "evil.example"))));
    for (Map<String, String> headers : wrong) {
      HttpResponse<String> answer = relay.post("/observe/observables", headers, EVIL);

      assertEquals(200, answer.statusCode());
      assertTrue(
          answer.body().contains("\"code\":\"authorization error\""), headers + answer.body());
    }
    assertEquals(before, world.calls());
  }

  @Test
  void saysWhatIsWrongWithABody() {
    List<String> wrong =
        List.of("", "no json", "{}", "[{\"type\":\"ip\"}]", "[".repeat(100), "[1]");
    for (String body : wrong) {
      String answer = relay.ask("/observe/observables", token(), body);

      assertTrue(answer.contains("\"code\":\"invalid argument\""), body + " " + answer);
    }
  }

  @Test
  void readsJsonWhateverItsTypeIsSaidToBe() {
    String form = "application/x-www-form-urlencoded";
    for (String type :
        List.of(form, "text/plain", "application/xml", "multipart/form-data", "a;;")) {
      HttpResponse<String> answer =
          relay.post("/respond/observables", Map.of("Content-Type", type), PAGE);

      assertEquals(200, answer.statusCode(), type);
      assertTrue(answer.body().contains("\"id\":\"respond-urlscan-"), type + answer.body());
    }
  }

  @Test
  void readsAndWritesUtf8() {
    String body = "[{\"type\":\"url\",\"value\":\"https://www.example.com/über-日本\"}]";

    String answer = relay.ask("/respond/observables", token(), body);

    assertTrue(answer.contains("%C3%BCber-%E6%97%A5%E6%9C%AC"), answer);
  }

  @Test
  void refusesBodiesThatAreTooLarge() {
    String large = " ".repeat(World.LARGEST_BODY) + PAGE;
    String one = "{\"type\":\"url\",\"value\":\"https://www.example.com/" + "a".repeat(980) + "\"}";
    String fits = "[" + (one + ",").repeat(World.LARGEST_BODY / one.length() - 2) + one + "]";

    for (HttpResponse<String> answer :
        List.of(
            relay.post("/respond/observables", Map.of(), large),
            relay.postInChunks("/respond/observables", Map.of(), large))) {
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("larger than 65536 bytes"), answer.body());
    }
    assertTrue(
        relay.postInChunks("/respond/observables", Map.of(), fits).body().contains("respond-"));
  }

  @Test
  void answersUnknownPathsAndMethodsAsJson() {
    for (String path : List.of("/nothing", "/urlscan/nothing", "/nobody/health")) {
      HttpResponse<String> unknown = relay.post(path, Map.of(), "");

      assertEquals(404, unknown.statusCode(), path);
      assertTrue(unknown.body().startsWith("{\"code\":404,\"message\":"), unknown.body());
    }
    HttpResponse<String> wrongMethod =
        relay.send("PUT", "/health", Map.of(), BodyPublishers.noBody());
    assertEquals(405, wrongMethod.statusCode());
    assertTrue(wrongMethod.body().startsWith("{\"code\":405,"), wrongMethod.body());
    assertTrue(
        wrongMethod.headers().firstValue("Allow").orElse("").contains("POST"),
        wrongMethod.headers().toString());
  }

  @NeedsProviders("securitytrails")
  @Test
  void answersManyCallersAtTheSameTime() {
    String token = token();
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (int i = 1; i <= 32; i++) {
      String body = "[{\"type\":\"ip\",\"value\":\"203.0.113." + i + "\"}]";
      answers.add(
          CompletableFuture.supplyAsync(
              () -> relay.ask("/securitytrails/refer/observables", token, body)));
    }
    for (int i = 1; i <= 32; i++) {
      String answer = answers.get(i - 1).join();
      assertTrue(answer.contains("203.0.113." + i + "\""), answer);
    }
  }

  @Test
  void findsAProviderThatWasDroppedIn() {
    String answer = probe("polite");

    assertTrue(answer.contains("\"url\":\"http://found/\""), answer);
  }

  @Test
  void followsNoRedirectToAnotherHost() {
    String answer = probe("redirect");

    assertEquals(0, world.rude().astray());
    assertTrue(answer.contains("odd status"), answer);
  }

  @Test
  void callsAFarHostThroughTheProxy() {
    relay.ask("/far/health", token(), "");

    assertTrue(
        world.proxy().heads().stream()
            .anyMatch(head -> head.startsWith("CONNECT " + World.FAR_HOST + ":443 ")),
        world.proxy().heads().toString());
  }

  @Test
  void givesUpAHostThatAcceptsNoConnection() {
    String answer = relay.ask("/deaf/health", token(), "");

    assertTrue(answer.contains("cannot be reached"), answer);
  }

  @Test
  void noticesAnAnswerThatWasCutShort() {
    String answer = probe("cut");

    assertFalse(answer.contains("http://found/"), answer);
    assertTrue(answer.contains("\"errors\""), answer);
  }

  @Test
  void ordersOnceWhenHungUpOn() {
    int before = world.rude().orders();

    String answer =
        relay.ask(
            "/probe/respond/trigger",
            token(),
            """
            {"action-id":"respond-probe-x","observable_type":"hostname","observable_value":"hang-up"}""");

    assertTrue(answer.contains("cannot be reached"), answer);
    assertEquals(1, world.rude().orders() - before);
  }

  @Test
  void answersInTimeWhenAProviderSaysNothing() {
    assertLateAnswerInTime("mute");
  }

  @Test
  void answersInTimeWhenAProviderDoesNotComeToAnEnd() {
    assertLateAnswerInTime("drip");
  }

  private void assertLateAnswerInTime(String path) {
    long start = System.nanoTime();
    String answer = probe(path);
    double seconds = (System.nanoTime() - start) / 1e9;

    assertTrue(answer.contains("\"code\":\"deadline exceeded\""), answer);
    assertTrue(seconds < World.DEADLINE_SECONDS + 1, "took " + seconds + " s");
  }

  private String probe(String path) {
    return relay.ask(
        "/probe/refer/observables",
        token(),
        "[{\"type\":\"hostname\",\"value\":\"" + path + "\"}]");
  }
}
