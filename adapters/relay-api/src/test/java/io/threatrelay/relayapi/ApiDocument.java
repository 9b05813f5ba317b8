package io.threatrelay.relayapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
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
    return SchemaRegistry.withDialect(Dialects.getOpenApi30())
        .getSchema(whole.toString())
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
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
