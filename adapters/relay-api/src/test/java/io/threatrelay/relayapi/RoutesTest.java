package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final String ADDRESS = "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"}]";
  private static final String ORDER =
      "{\"action-id\":\"respond-a-scan\",\"observable_type\":\"url\","
          + "\"observable_value\":\"https://a.example/\",\"more\":1}";

  private final FakeProvider a = FakeProvider.bodyFirst("a");
  private final TestRelay relay = TestRelay.with(a);

  @AfterEach
  void stop() {
    relay.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a"})
  void answersAtTheRootAndUnderItsName(String mount) {
    assertAnswer("{\"data\":{\"status\":\"ok\"}}", relay.post(mount + "/health", "not looked at"));
    assertAnswer("{\"data\":{}}", relay.post(mount + "/observe/observables", ADDRESS));
    assertAnswer(
        "{\"data\":[{\"id\":\"ref-a\",\"title\":\"Search\",\"description\":\"Look it up\","
            + "\"url\":\"https://source.example/a\",\"categories\":[\"Search\",\"Source <a>\"]}]}",
        relay.post(mount + "/refer/observables", ADDRESS));
    assertAnswer(
        "{\"data\":[{\"id\":\"respond-a-scan\",\"title\":\"Scan\",\"description\":\"Scans it\","
            + "\"categories\":[\"Scan\"],"
            + "\"query-params\":{\"observable_type\":\"ip\",\"observable_value\":\"192.0.2.1\"}}]}",
        relay.post(mount + "/respond/observables", ADDRESS));
    assertAnswer(
        "{\"data\":{\"status\":\"success\"}}", relay.post(mount + "/respond/trigger", ORDER));
    assertAnswer("{\"version\":\"1.2.3-test\"}", relay.post(mount + "/version", ""));
    assertAnswer("{\"data\":\"alive\"}", relay.get(mount + "/watchdog", "Health-Check", "alive"));
    assertEquals(
        List.of(
            "health with " + FakeTokens.KEY,
            "observe 192.0.2.1 with " + FakeTokens.KEY,
            "refer 192.0.2.1 with " + FakeTokens.KEY,
            "trigger respond-a-scan on https://a.example/ with " + FakeTokens.KEY),
        a.questions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health/", "/observe/observables/", "/refer/observables/", "/version/",
            "/respond/observables/",
        "/a/health/", "/a/observe/observables/", "/a/version/", "/a/respond/observables/",
            "/version?x=y"
      })
  void takesATrailingSlashAndAQuery(String path) {
    assertEquals(200, relay.post(path, ADDRESS).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/a",
        "/a/",
        "/b/health",
        "/a/a/health",
        "/health/more",
        "/HEALTH",
        "/observe",
        "/observe/",
        "/respond",
        "/a/respond/",
        "/respond/other",
        "/refer/observables/more",
        "/%00/health"
      })
  void knowsNoOtherPath(String path) {
    HttpResponse<String> answer = relay.post(path, ADDRESS);

    assertEquals(404, answer.statusCode());
    assertAnswer(
        "{\"code\":404,\"message\":\"Nothing is served at this URL. GET / lists what is.\","
            + "\"reason\":\"Not Found\"}",
        answer);
  }

  @Test
  void knowsNoRouteForWhatAProviderCannot() {
    try (TestRelay cannot = TestRelay.with(FakeProvider.tokenFirst("b"))) {
      assertEquals(404, cannot.post("/respond/observables", ADDRESS).statusCode());
      assertEquals(404, cannot.post("/b/respond/trigger", ORDER).statusCode());
      assertEquals(200, cannot.post("/b/refer/observables", ADDRESS).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /health, POST",
    "PUT, /a/observe/observables, POST",
    "DELETE, /refer/observables/, POST",
    "PATCH, /respond/trigger, POST",
    "HEAD, /health, POST",
    "POST, /watchdog, GET",
    "POST, /, GET",
    "BREW, /version, POST",
  })
  void saysWhichMethodsAPathTakes(String method, String path, String allowed) {
    HttpResponse<String> answer = relay.send(method, path, BodyPublishers.noBody());

    assertEquals(405, answer.statusCode());
    assertTrue(allowed(answer).contains(allowed), answer.headers().toString());
    if (!method.equals("HEAD")) {
      assertAnswer(
          "{\"code\":405,\"message\":\"This URL does not support this method.\","
              + "\"reason\":\"Method Not Allowed\"}",
          answer);
    }
  }

  @Test
  void tellsItsMethodsToWhoeverAsks() {
    HttpResponse<String> options = relay.send("OPTIONS", "/health", BodyPublishers.noBody());

    assertEquals(200, options.statusCode());
    assertEquals(Set.of("OPTIONS", "POST"), allowed(options));
  }

  @Test
  void answersHeadOfTheWatchdogWithoutABody() {
    HttpResponse<String> head =
        relay.send("HEAD", "/watchdog", BodyPublishers.noBody(), "Health-Check", "x");

    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  private static Set<String> allowed(HttpResponse<String> answer) {
    return Set.of(answer.headers().firstValue("Allow").orElse("").split(",\\s*"));
  }

  @Test
  void repeatsTheHealthCheckAsJson() {
    assertAnswer("{\"data\":\"\\\"\\\\\"}", relay.get("/watchdog", "Health-Check", "\"\\"));
    assertAnswer(
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"health check failed\","
            + "\"message\":\"Invalid Health Check\"}]}",
        relay.get("/watchdog"));
  }

  @Test
  void answersErrorsOfProvidersWith200() {
    a.failing(new RelayFailure(RelayError.fatal("too many requests", "Later.")));
    String expected =
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"too many requests\",\"message\":\"Later.\"}]}";

    assertAnswer(expected, relay.post("/health", ""));
    assertAnswer(expected, relay.post("/observe/observables", ADDRESS));
    assertAnswer(expected, relay.post("/refer/observables", ADDRESS));
    assertAnswer(expected, relay.post("/respond/trigger", ORDER));
    assertEquals(200, relay.post("/health", "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain",
        "application/xml",
        "multipart/form-data",
        "",
        "nonsense",
        "a/b;;"
      })
  void looksAtNoContentType(String type) {
    String request =
        "POST /refer/observables HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
            + FakeTokens.FOR_ONE
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + ADDRESS.length()
            + "\r\n\r\n"
            + ADDRESS;

    String answer = relay.raw(request);

    assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("ref-a"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "text/plain",
        "application/xml;q=0.5",
        "nonsense",
        "",
        "a/b;;",
        "text/*;q=2"
      })
  void looksAtNoWishForAnotherType(String accept) {
    String answer =
        relay.raw(
            "POST /version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\nAccept: "
                + accept
                + "\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("{\"version\":\"1.2.3-test\"}"), answer);
    assertTrue(
        answer.toLowerCase(Locale.ROOT).contains("content-type: application/json\r"), answer);
  }

  static void assertAnswer(String body, HttpResponse<String> answer) {
    assertEquals(body, answer.body());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    JsonObject wellFormed = TestRelay.json(answer);
    assertTrue(!wellFormed.isEmpty());
  }
}
