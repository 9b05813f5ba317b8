package io.threatrelay.relayapi.openapi;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The OpenAPI document of a relay: each operation at each place that has it.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.0.3">OpenAPI 3.0.3</a>
 */
public final class Document {

  private static final String TOKEN = "token";

  private final List<Place> places;
  private final String version;
  private final Supplier<Map<Output, Consumer<JsonGenerator>>> examples;

  /**
   * @param places the root and the mounts
   * @param examples write answers; not looked at before the document is
   */
  public Document(
      List<Place> places, String version, Supplier<Map<Output, Consumer<JsonGenerator>>> examples) {
    this.places = List.copyOf(places);
    this.version = version;
    this.examples = examples;
  }

  public void write(JsonGenerator json) {
    Tree.of("openapi", "3.0.3")
        .with("info", info())
        .with("servers", List.of(Tree.of("url", ".")))
        .with("tags", new Tags(places).all())
        .with("paths", paths())
        .with("components", components())
        .write(json);
  }

  private Tree info() {
    return Tree.of("title", "Threat Relay")
        .with("version", version)
        .with(
            "description",
            "Answers Cisco XDR's questions about observables in CTIM. Errors are returned with HTTP"
                + " 200, next to any results.")
        .with("license", Tree.of("name", "MIT").with("url", "https://opensource.org/license/mit"));
  }

  private Tree paths() {
    Tree paths = Tree.empty();
    for (Place place : places) {
      for (Operation operation : place.operations()) {
        paths.with(
            place.pathOf(operation),
            Tree.of(operation.method().toLowerCase(Locale.ROOT), at(place, operation)));
      }
    }
    return paths;
  }

  private static Tree at(Place place, Operation operation) {
    return Tree.of("operationId", place.idOf(operation))
        .with("tags", List.of(place.tag()))
        .with("summary", operation.summary())
        .with(
            "security",
            operation.needsToken(place.profile()) ? List.of(Tree.of(TOKEN, List.of())) : List.of())
        .withAll(operation.input().of(place.profile()))
        .with(
            "responses",
            Tree.of("200", response(operation.output(place.profile()).schema()))
                .with("default", response("HttpError")));
  }

  private static Tree response(String name) {
    return Tree.of("$ref", "#/components/responses/" + name);
  }

  private Tree components() {
    Map<Output, Consumer<JsonGenerator>> written = examples.get();
    Tree responses = Tree.empty();
    for (Output output : Output.values()) {
      responses.with(output.schema(), output.response(Optional.ofNullable(written.get(output))));
    }
    return Tree.of(
            "schemas", RequestSchemas.all().withAll(AnswerSchemas.all()).withAll(CtimSchemas.all()))
        .with("responses", responses.with("HttpError", httpError()))
        .with("securitySchemes", Tree.of(TOKEN, scheme()));
  }

  private static Tree httpError() {
    Tree example =
        Tree.of("code", 404)
            .with("message", "Nothing is served at this URL. GET / lists what is.")
            .with("reason", "Not Found");
    return Tree.of("description", "An error outside the relay API: 404, 405, 500, 503.")
        .with(
            "content",
            Tree.of(
                "application/json",
                Tree.of("schema", Schemas.ref("HttpError")).with("example", example)));
  }

  private static Tree scheme() {
    return Tree.of("type", "http")
        .with("scheme", "bearer")
        .with("bearerFormat", "JWT")
        .with(
            "description",
            "Signed RS256 by the platform; carries the API keys and the module's settings.");
  }
}
