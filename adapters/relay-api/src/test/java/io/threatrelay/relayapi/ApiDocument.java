package io.threatrelay.relayapi;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An OpenAPI document, taken at its word. */
record ApiDocument(JsonObject json) {

  /** Schemas in OpenAPI 3.0 are those of JSON Schema's draft 4, as far as this relay uses them. */
  private static final ValidatorFactory FACTORY =
      new ValidatorFactory()
          .withDefaultDialect(new Dialects.Draft4Dialect())
          .withEvaluatorFactory(new FormatEvaluatorFactory())
          .withJsonNodeFactory(new JakartaJsonNode.Factory());

  static ApiDocument of(TestRelay relay) {
    return new ApiDocument(TestRelay.json(relay.get("/openapi.json")));
  }

  /** All operations by method and path, e.g. {@code POST /health}. */
  Map<String, JsonObject> operations() {
    Map<String, JsonObject> operations = new LinkedHashMap<>();
    json.getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods
                    .asJsonObject()
                    .forEach(
                        (method, operation) ->
                            operations.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                operation.asJsonObject())));
    return operations;
  }

  boolean needsToken(String route) {
    JsonArray security = operations().get(route).getJsonArray("security");
    return !security.isEmpty();
  }

  /** What is wrong with a route's answer. */
  List<String> faults(String route, String status, String body) {
    JsonObject responses = operations().get(route).getJsonObject("responses");
    JsonObject response = resolved(responses.getJsonObject(status));
    return faults(schema(response), body);
  }

  /** What is wrong with a value that is to have the schema. */
  List<String> faults(JsonObject schema, String value) {
    JsonObject whole =
        Json.createObjectBuilder(schema)
            .add("components", json.getJsonObject("components"))
            .build();
    return validated(whole, value);
  }

  /** What is wrong with a value by a schema of draft 4. */
  static List<String> validated(JsonObject schema, String value) {
    return FACTORY.validate(schema, value).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  static JsonObject schema(JsonObject content) {
    return media(content).getJsonObject("schema");
  }

  static JsonObject media(JsonObject content) {
    return content.getJsonObject("content").getJsonObject("application/json");
  }

  JsonObject resolved(JsonObject value) {
    return value.containsKey("$ref")
        ? at(value.getString("$ref").substring(1)).asJsonObject()
        : value;
  }

  private JsonValue at(String pointer) {
    return Json.createPointer(pointer).getValue(json);
  }
}
