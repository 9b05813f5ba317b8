package io.threatrelay.relayapi;

import static io.threatrelay.relayapi.RoutesTest.assertAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong first is said first, as each original does. */
class CheckOrderTest {

  private static final String NO_TOKEN =
      error("authorization error", "Authorization failed: Authorization header is missing");
  private static final String NO_LIST =
      "Invalid JSON payload received. {\\\"_schema\\\": [\\\"Invalid input type.\\\"]}";
  private static final String ADDRESS = "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"}]";
  private static final String UNSUPPORTED = "[{\"type\":\"md5\",\"value\":\"x\"}]";
  private static final String NOTHING = "{\"data\":{}}";

  private final FakeProvider a = FakeProvider.tokenFirst("a");
  private final FakeProvider b = FakeProvider.bodyFirst("b");
  private final TestRelay relay = TestRelay.with(a, b);

  @AfterEach
  void stop() {
    relay.close();
  }

  private HttpResponse<String> withoutToken(String path, String body) {
    return relay.post(path, body.getBytes(UTF_8));
  }

  private static String error(String code, String message) {
    return "{\"errors\":[{\"type\":\"fatal\",\"code\":\"%s\",\"message\":\"%s\"}]}"
        .formatted(code, message);
  }

  @Test
  void looksAtTheTokenBeforeTheBodyWhereTheOriginalDoes() {
    assertAnswer(NO_TOKEN, withoutToken("/a/observe/observables", "{}"));
    assertAnswer(NO_TOKEN, withoutToken("/a/observe/observables", UNSUPPORTED));
    assertAnswer(error("invalid argument", NO_LIST), relay.post("/a/observe/observables", "{}"));
    assertAnswer(NOTHING, relay.post("/a/observe/observables", UNSUPPORTED));
    assertAnswer(NOTHING, relay.post("/a/observe/observables", "[]"));
  }

  @Test
  void looksAtTheBodyBeforeTheTokenWhereTheOriginalDoes() {
    String noList = error("invalid argument", NO_LIST + ".");

    for (String path :
        List.of("/b/observe/observables", "/b/deliberate/observables", "/b/refer/observables")) {
      assertAnswer(noList, withoutToken(path, "{}"));
      assertAnswer(NOTHING, withoutToken(path, UNSUPPORTED));
      assertAnswer(NOTHING, withoutToken(path, "[]"));
      assertAnswer(NO_TOKEN, withoutToken(path, ADDRESS));
    }
    assertAnswer(noList, withoutToken("/b/respond/trigger", "[]"));
    assertAnswer(
        NO_TOKEN,
        withoutToken(
            "/b/respond/trigger",
            "{\"action-id\":\"x\",\"observable_type\":\"x\",\"observable_value\":\"x\"}"));
  }

  @Test
  void givesLinksWithoutATokenWhereTheOriginalDoes() {
    assertEquals(
        "ref-a",
        TestRelay.json(withoutToken("/a/refer/observables", ADDRESS))
            .getJsonArray("data")
            .getJsonObject(0)
            .getString("id"));
    assertAnswer("{\"data\":[]}", withoutToken("/a/refer/observables", UNSUPPORTED));
    assertAnswer(error("invalid argument", NO_LIST), withoutToken("/a/refer/observables", "null"));
  }

  @Test
  void listsActionsForEverybody() {
    assertAnswer("{\"data\":[]}", withoutToken("/b/respond/observables", UNSUPPORTED));
    assertEquals(
        1,
        TestRelay.json(withoutToken("/b/respond/observables", ADDRESS))
            .getJsonArray("data")
            .size());
  }

  @Test
  void asksForATokenWhateverTheBodyOfAHealthCheckIs() {
    assertAnswer(NO_TOKEN, withoutToken("/a/health", "{"));
    assertAnswer(NO_TOKEN, withoutToken("/b/health", "{"));
  }

  @Test
  void asksNobodyWhenSomethingIsWrong() {
    withoutToken("/a/observe/observables", ADDRESS);
    withoutToken("/b/observe/observables", ADDRESS);
    relay.post("/a/observe/observables", "{}");
    relay.post("/b/observe/observables", "[{\"type\":\"ip\",\"value\":\"no address\"}]");

    assertEquals(List.of(), a.questions());
    assertEquals(List.of(), b.questions());
  }
}
