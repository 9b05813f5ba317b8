package io.threatrelay.relayapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLogTest {

  private static final String TWO =
      "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"},{\"type\":\"md5\",\"value\":\"x\"}]";

  private final RecordedLog log = new RecordedLog();
  private final FakeProvider provider = FakeProvider.bodyFirst("a");
  private final TestRelay relay = TestRelay.with(provider);

  @AfterEach
  void stop() {
    relay.close();
    log.close();
  }

  @Test
  void tellsOfEachRequestInOneLine() {
    provider.knowing(observable -> AllKinds.findings());

    relay.post(
        "/a/observe/observables/",
        TWO.getBytes(UTF_8),
        "Authorization",
        FakeTokens.FOR_ONE,
        "X-Request-ID",
        "abc-1.2:3_4");

    assertEquals(1, log.requests().size());
    assertTrue(
        log.requests()
            .get(0)
            .matches(
                "method=POST mount=/a route=/observe/observables status=200 observables=2 docs=7"
                    + " calls=1 ms=[0-9]+ id=abc-1.2:3_4"),
        log.requests().get(0));
  }

  @Test
  void writesNumbersAlikeInEveryCountry() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      String answer = relay.post("/observe/observables", "[".repeat(40)).body();

      assertTrue(answer.contains("32 levels"), answer);
      assertTrue(log.requests().get(0).contains("status=200"), log.requests().get(0));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, '/', '/', 200",
    "POST, /version, '/', /version, 200",
    "POST, /a/version/, /a, /version, 200",
    "GET, /watchdog, '/', /watchdog, 200",
    "PUT, /a/health, /a, /health, 405",
    "POST, /s3cret, '/?', '?', 404",
    "POST, /s3cret/health, '/?', '?', 404",
    "POST, /respond/s3cret, '/?', '?', 404",
    "POST, /a/s3cret, '/?', '?', 404",
    "POST, /x%0Aforged%20line/health, '/?', '?', 404",
    "POST, /respond/x%0D%0Aforged, '/?', '?', 404",
  })
  void namesKnownRoutesAndRepeatsNoOthers(
      String method, String path, String mount, String route, int status) {
    relay.send(method, path, BodyPublishers.noBody());

    String line = log.requests().get(0);
    assertTrue(
        line.startsWith(
            "method=%s mount=%s route=%s status=%d ".formatted(method, mount, route, status)),
        line);
    assertFalse(log.everything().contains("s3cret") || log.everything().contains("forged"));
  }

  @Test
  void returnsTheRequestIdOfTheCaller() {
    HttpResponse<String> answer = relay.get("/watchdog", "X-Request-ID", "0af7651916cd43dd");

    assertEquals("0af7651916cd43dd", requestId(answer));
  }

  @Test
  void returnsItWithErrorsToo() {
    assertEquals("id-1", requestId(relay.get("/nothing", "X-Request-ID", "id-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a;b", "a\"b", "{}", "é"})
  void makesAnIdWhereTheCallersIsNone(String sent) {
    HttpResponse<String> answer = relay.get("/watchdog", "X-Request-ID", sent);

    assertTrue(requestId(answer).matches("[0-9a-f-]{36}"), requestId(answer));
  }

  @Test
  void makesAnIdWhereTheCallersIsTooLongOrThereAreSeveral() {
    assertTrue(requestId(relay.get("/watchdog", "X-Request-ID", "x".repeat(65))).length() == 36);
    assertTrue(
        requestId(relay.get("/watchdog", "X-Request-ID", "a", "X-Request-ID", "b")).length() == 36);
    assertNotEquals(requestId(relay.get("/watchdog")), requestId(relay.get("/watchdog")));
  }

  private static String requestId(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Request-ID").orElse("");
  }

  @Test
  void leadsFromAnUnforeseenFaultToTheLogAndTellsNothingElse() {
    provider.failing(new IllegalStateException("GET https://api.example/?k=" + FakeTokens.KEY));

    HttpResponse<String> answer = relay.post("/health", "");

    assertEquals(500, answer.statusCode());
    JsonObject body = TestRelay.json(answer);
    assertEquals(List.of("code", "message", "reason"), List.copyOf(body.keySet()));
    assertEquals("Internal Server Error", body.getString("reason"));
    Matcher id = Pattern.compile(".*log for ([0-9a-f-]{36})\\.").matcher(body.getString("message"));
    assertTrue(id.matches(), answer.body());
    assertTrue(log.everything().contains("Unforeseen fault " + id.group(1)));
    assertTrue(
        log.everything().contains("at io.threatrelay.relayapi.RequestLogTest.leads"), "its trace");
  }

  @Test
  void namesNoSecretAnywhere() {
    provider.knowing(observable -> Findings.<CtimEntity>nothing());
    callEverything();
    provider.failing(new IllegalStateException("with " + FakeTokens.KEY));
    callEverything();

    assertEquals(
        List.of(),
        List.of(log.everything().split("\n")).stream().filter(RequestLogTest::isSecret).toList());
    assertTrue(log.requests().size() >= 14);
  }

  private void callEverything() {
    for (String path :
        List.of(
            "/health",
            "/observe/observables",
            "/refer/observables",
            "/respond/observables",
            "/respond/trigger",
            "/version",
            "/nothing")) {
      assertFalse(isSecret(relay.post(path, TWO).body()), path);
    }
  }

  private static boolean isSecret(String text) {
    return text.contains(FakeTokens.KEY) || text.contains("t0ken");
  }
}
