package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document itself; {@link OpenApiAnswersTest} holds the relay against it. */
class OpenApiTest {

  private final TestRelay relay =
      TestRelay.with(FakeProvider.tokenFirst("a"), FakeProvider.bodyFirst("my-b-2"));
  private final ApiDocument document = ApiDocument.of(relay);

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void isServedAtTheRootAlone() {
    HttpResponse<String> answer = relay.get("/openapi.json");

    assertEquals(200, answer.statusCode());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals(404, relay.get("/a/openapi.json").statusCode());
    assertEquals(405, relay.post("/openapi.json", "").statusCode());
    assertEquals("/openapi.json", TestRelay.json(relay.get("/")).getString("openapi"));
    assertTrue(relay.get("/", "Accept", "text/html").body().contains("<a href=\"openapi.json\">"));
  }

  @Test
  void isWhatOpenApiTakes() throws IOException {
    assertEquals(List.of(), faults(document.json()));
  }

  @Test
  void isNotTakenUnseen() throws IOException {
    assertFalse(faults(TestRelay.json("{\"openapi\":\"3.0.3\",\"paths\":{}}")).isEmpty());
  }

  private static List<String> faults(JsonObject document) throws IOException {
    try (InputStream schema =
        OpenApiTest.class.getResourceAsStream("/openapi/openapi-3.0.schema.json")) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      return ApiDocument.validated(TestRelay.json(text), document.toString());
    }
  }

  @Test
  void namesEachOperationOnceAndSpeakingly() {
    List<String> ids =
        document.operations().values().stream().map(o -> o.getString("operationId")).toList();

    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    assertTrue(
        ids.containsAll(List.of("observe", "observeA", "deliberateMyB_2", "openapi")),
        ids.toString());
  }

  @Test
  void describesEveryTagThatItUses() {
    Set<String> described = new HashSet<>();
    document
        .json()
        .getJsonArray("tags")
        .getValuesAs(JsonObject.class)
        .forEach(tag -> described.add(tag.getString("name")));

    assertEquals(Set.of("Relay", "a", "my-b-2"), described);
    document
        .operations()
        .forEach(
            (route, operation) ->
                assertTrue(
                    described.containsAll(
                        operation.getJsonArray("tags").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList()),
                    route));
  }

  @Test
  void givesExamplesThatHaveTheirSchemas() {
    document
        .json()
        .getJsonObject("components")
        .getJsonObject("responses")
        .forEach((name, response) -> assertExample(name, response.asJsonObject()));
    document
        .operations()
        .forEach(
            (route, operation) -> {
              if (operation.containsKey("requestBody")) {
                assertExample(route, operation.getJsonObject("requestBody"));
              }
            });
  }

  private void assertExample(String name, JsonObject content) {
    JsonObject media = ApiDocument.media(content);
    if (Set.of("IndexAnswer", "OpenApiDocument").contains(name)) {
      assertFalse(media.containsKey("example"), name);
      return;
    }
    String example = media.get("example").toString();
    assertEquals(List.of(), document.faults(media.getJsonObject("schema"), example), name);
  }
}
