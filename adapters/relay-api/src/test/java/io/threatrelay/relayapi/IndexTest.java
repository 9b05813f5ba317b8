package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

  private final TestRelay relay =
      TestRelay.with(FakeProvider.tokenFirst("a"), FakeProvider.bodyFirst("b"));

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void tellsProgramsWhatIsWhere() {
    RoutesTest.assertAnswer(
        "{\"name\":\"Threat Relay\",\"version\":\"1.2.3-test\","
            + "\"openapi\":\"/openapi.json\",\"mounts\":["
            + "{\"path\":\"/\",\"provider\":\"Source <a> + Source <b>\","
            + "\"types\":[\"ip\",\"domain\",\"url\"],"
            + "\"capabilities\":[\"observe\",\"deliberate\",\"refer\",\"respond\"]},"
            + "{\"path\":\"/a\",\"provider\":\"Source <a>\",\"types\":[\"ip\",\"domain\",\"url\"],"
            + "\"capabilities\":[\"observe\",\"refer\"]},"
            + "{\"path\":\"/b\",\"provider\":\"Source <b>\",\"types\":[\"ip\",\"domain\",\"url\"],"
            + "\"capabilities\":[\"observe\",\"deliberate\",\"refer\",\"respond\"]}]}",
        relay.get("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json;q=0.5, text/html",
        "text/html;level=1",
        "application/xml, text/html;q=0.2"
      })
  void showsBrowsersAPage(String accept) {
    HttpResponse<String> page = relay.get("/", "Accept", accept);

    assertEquals("text/html;charset=UTF-8", page.headers().firstValue("Content-Type").orElse(""));
    assertEquals("Accept", page.headers().firstValue("Vary").orElse(""));
    assertTrue(page.body().contains("<code>/b</code><td>Source &lt;b>"), page.body());
    assertFalse(page.body().contains("%%"), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/*",
        "application/json, text/html;q=0.9",
        "text/html;q=0",
        "text/html;q=0.1, */*",
        "image/png",
        "nonsense"
      })
  void givesEverybodyElseJson(String accept) {
    HttpResponse<String> answer = relay.get("/", "Accept", accept);

    assertEquals(200, answer.statusCode());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("Threat Relay", TestRelay.json(answer).getString("name"));
  }

  @Test
  void answersHeadWithoutABody() {
    HttpResponse<String> head = relay.send("HEAD", "/", BodyPublishers.noBody());

    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }
}
