package io.threatrelay.relayapi;

import static io.threatrelay.relayapi.RoutesTest.assertAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CombinedRootTest {

  private static final String ADDRESS = "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"}]";

  private final FakeProvider a = FakeProvider.tokenFirst("a");
  private final FakeProvider b = FakeProvider.bodyFirst("b");
  private final TestRelay relay = TestRelay.with(a, b);

  @AfterEach
  void stop() {
    relay.close();
  }

  private HttpResponse<String> forSeveral(String path, String body) {
    return relay.post(path, body.getBytes(UTF_8), "Authorization", FakeTokens.FOR_SEVERAL);
  }

  @Test
  void asksEveryProviderWithItsOwnKey() {
    assertAnswer("{\"data\":{}}", forSeveral("/observe/observables", ADDRESS));
    assertAnswer("{\"data\":{\"status\":\"ok\"}}", forSeveral("/health", ""));

    assertEquals(
        List.of(
            "observe 192.0.2.1 with s3cret-of-the-caller-a", "health with s3cret-of-the-caller-a"),
        a.questions());
    assertEquals(
        List.of(
            "observe 192.0.2.1 with s3cret-of-the-caller-b", "health with s3cret-of-the-caller-b"),
        b.questions());
  }

  @Test
  void takesItsOwnKeyFromTheSameTokenUnderItsName() {
    forSeveral("/b/health", "");

    assertEquals(List.of("health with s3cret-of-the-caller-b"), b.questions());
    assertEquals(List.of(), a.questions());
  }

  @Test
  void refusesAKeyForOneProviderAndSaysWhatToDo() {
    assertAnswer(
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"authorization error\",\"message\":\"Authorization"
            + " failed: The claim `key` is for a single provider. Call the relay at one of /a, /b,"
            + " or send A_KEY, B_KEY instead.\"}]}",
        relay.post("/observe/observables", ADDRESS));
    assertEquals(List.of(), a.questions());
  }

  @Test
  void wantsATokenForLinksBecauseOneProviderDoes() {
    assertAnswer(
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"authorization error\","
            + "\"message\":\"Authorization failed: Authorization header is missing\"}]}",
        relay.post("/refer/observables", ADDRESS.getBytes(UTF_8)));
    assertEquals(
        2, TestRelay.json(forSeveral("/refer/observables", ADDRESS)).getJsonArray("data").size());
  }

  @Test
  void givesLinksToAnybodyWhereAllProvidersDo() {
    try (TestRelay open = TestRelay.with(a, FakeProvider.tokenFirst("c"))) {
      assertEquals(
          2,
          TestRelay.json(open.post("/refer/observables", ADDRESS.getBytes(UTF_8)))
              .getJsonArray("data")
              .size());
    }
  }

  @Test
  void findsTheProviderOfAnAction() {
    assertAnswer(
        "{\"data\":{\"status\":\"success\"}}",
        forSeveral(
            "/respond/trigger",
            "{\"action-id\":\"respond-b-scan\",\"observable_type\":\"url\",\"observable_value\":\"x\"}"));
    assertAnswer(
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"invalid argument\","
            + "\"message\":\"No provider at this URL offers the action respond-a-scan\"}]}",
        forSeveral(
            "/respond/trigger",
            "{\"action-id\":\"respond-a-scan\",\"observable_type\":\"url\",\"observable_value\":\"x\"}"));
  }
}
