package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.relayapi.openapi.Operation;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay answers what its document says, where it says so, to whom it says so. */
class OpenApiAnswersTest {

  private static final String NO_TOKEN = "Authorization header is missing";

  private final FakeProvider a = FakeProvider.tokenFirst("a");
  private final FakeProvider b = FakeProvider.bodyFirst("b").knowing(o -> AllKinds.findings());
  private final TestRelay relay = TestRelay.with(a, b);
  private final ApiDocument document = ApiDocument.of(relay);

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void hasARouteWhereTheDocumentHasOneAndNowhereElse() {
    for (String mount : List.of("/", "/a/", "/b/", "/c/")) {
      for (Operation operation : Operation.values()) {
        String path = mount + operation.path();
        int status = relay.send(operation.method(), path, BodyPublishers.noBody()).statusCode();
        boolean documented = document.operations().containsKey(operation.method() + " " + path);
        assertEquals(documented ? 200 : 404, status, path);
      }
    }
  }

  @Test
  void wantsATokenWhereTheDocumentSaysSo() {
    for (String route : document.operations().keySet()) {
      String answer = ask(route, body(route)).body();
      assertEquals(document.needsToken(route), answer.contains(NO_TOKEN), route);
    }
  }

  @Test
  void answersWithWhatHasTheSchema() {
    for (String route : document.operations().keySet()) {
      String answer = ask(route, body(route), "Authorization", token(route)).body();
      assertFalse(answer.contains("authorization error"), answer);
      assertEquals(List.of(), document.faults(route, "200", answer), route + " " + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[{\"type\":\"x\",\"value\":\"y\"}]",
        "[{\"type\":\"ip\",\"value\":\"y\"}]"
      })
  void answersOddQuestionsWithWhatHasTheSchema(String body) {
    for (String route : document.operations().keySet()) {
      String answer = ask(route, body, "Authorization", token(route)).body();
      assertEquals(List.of(), document.faults(route, "200", answer), route + " " + answer);
    }
  }

  @Test
  void failsWithWhatHasTheSchema() {
    RelayFailure failure = new RelayFailure(RelayError.fatal("too many requests", "Later."));
    a.failing(failure);
    b.failing(failure);
    for (String route : document.operations().keySet()) {
      String answer = ask(route, body(route), "Authorization", token(route)).body();
      assertEquals(List.of(), document.faults(route, "200", answer), route + " " + answer);
      HttpResponse<String> wrong = relay.send("PUT", route.split(" ")[1], BodyPublishers.noBody());
      assertEquals(List.of(), document.faults(route, "default", wrong.body()), wrong.body());
    }
  }

  @Test
  void wouldNotTakeAnAnswerForAnother() {
    List<String> routes = List.of("POST /health", "POST /observe/observables", "POST /version");
    for (String route : routes) {
      String answer = ask(route, body(route), "Authorization", token(route)).body();
      for (String other : routes) {
        assertEquals(other.equals(route), document.faults(other, "200", answer).isEmpty(), other);
      }
    }
  }

  private HttpResponse<String> ask(String route, String body, String... headers) {
    String[] words = route.split(" ");
    String[] all =
        Stream.concat(Stream.of("Health-Check", "alive"), Stream.of(headers))
            .toArray(String[]::new);
    HttpRequest.BodyPublisher sent =
        words[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return relay.send(words[0], words[1], sent, all);
  }

  private static String token(String route) {
    return route.matches(".* /[ab]/.*") ? FakeTokens.FOR_ONE : FakeTokens.FOR_SEVERAL;
  }

  /** The example, with an action of another provider. */
  private String body(String route) {
    JsonObject operation = document.operations().get(route);
    assertTrue(operation.containsKey("operationId"));
    if (route.endsWith("/trigger")) {
      return "{\"action-id\":\"respond-b-scan\",\"observable_type\":\"ip\",\"observable_value\":\"x\"}";
    }
    return operation.containsKey("requestBody")
        ? ApiDocument.media(operation.getJsonObject("requestBody")).get("example").toString()
        : "";
  }
}
