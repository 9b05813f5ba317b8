package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The document that lies in the repository is the program's with two providers, and the sandbox
 * answers by it.
 */
@NeedsProviders({"securitytrails", "urlscan"})
class OpenApiDocumentTest {

  private static final Path WRITTEN = Path.of("../../docs/openapi.json");
  private static final Path OBSERVABLES = Path.of("../../observables.json");

  @Test
  void describesTheProgram() throws Exception {
    try (Program relay =
        Program.start(
            Map.of(
                "RELAY_HOST",
                "127.0.0.1",
                "RELAY_PORT",
                "0",
                "RELAY_PROVIDERS",
                "securitytrails,urlscan"),
            "serve")) {
      HttpRequest get =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + relay.port() + "/openapi.json"))
              .build();
      String served = HttpClient.newHttpClient().send(get, BodyHandlers.ofString()).body();

      assertEquals(
          json(new StringReader(served)),
          written(),
          "docs/openapi.json is out of date: put there what /openapi.json serves");
    }
  }

  @Test
  void describesTheSandboxesAnswers() throws Exception {
    JsonObject document = written();
    try (Program sandbox = Program.start(Map.of("RELAY_PORT", "0"), "sandbox")) {
      String token = sandbox.awaitOut("\n(ey[^\n]+)\n").group(1);
      int port = sandbox.port();
      String observables = Files.readString(OBSERVABLES);

      for (String route :
          document.getJsonObject("paths").keySet().stream()
              .filter(path -> path.matches(".*(/health|/observables|/version)"))
              .toList()) {
        String answer = Http.post(port, route, token, observables).body();
        assertEquals(List.of(), faults(document, route, answer).toList(), route + " " + answer);
      }
    }
  }

  private static Stream<String> faults(JsonObject document, String route, String answer) {
    String name =
        document
            .getValue("/paths/" + route.replace("/", "~1") + "/post/responses/200/$ref")
            .toString()
            .replaceAll(".*/|\"", "");
    JsonObject schema =
        Json.createObjectBuilder()
            .add("allOf", Json.createArrayBuilder().add(reference(name)))
            .add("components", document.getJsonObject("components"))
            .build();
    return new ValidatorFactory()
            .withDefaultDialect(new Dialects.Draft4Dialect())
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .validate(schema, answer)
            .getErrors()
            .stream()
            .map(error -> error.getInstanceLocation() + ": " + error.getError());
  }

  private static JsonObject reference(String name) {
    return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
  }

  private static JsonObject written() throws IOException {
    return json(Files.newBufferedReader(WRITTEN));
  }

  private static JsonObject json(Reader text) {
    try (JsonReader reader = Json.createReader(text)) {
      return reader.readObject();
    }
  }
}
