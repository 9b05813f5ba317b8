package io.threatrelay.provider.testkit;

import static io.threatrelay.provider.testkit.RecordExchange.MASKED;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/**
 * What must not be written down: a key wherever it stands, and the values of JSON members.
 *
 * @param key empty if there is none
 * @param members by their names; their values keep their kind
 */
record Masks(String key, Set<String> members) {

  Masks {
    members = Set.copyOf(members);
  }

  /** Whether something in it is masked. */
  boolean hides(String text) {
    return !text(text).equals(text);
  }

  String text(String text) {
    return key.isEmpty() ? text : text.replace(key, MASKED);
  }

  JsonValue json(JsonValue value) {
    if (value instanceof JsonArray array) {
      JsonArrayBuilder masked = Json.createArrayBuilder();
      array.forEach(item -> masked.add(json(item)));
      return masked.build();
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder masked = Json.createObjectBuilder();
      object.forEach(
          (name, member) ->
              masked.add(name, members.contains(name) ? empty(member) : json(member)));
      return masked.build();
    }
    return value;
  }

  private static JsonValue empty(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Json.createValue(MASKED);
      case NUMBER -> Json.createValue(0);
      case ARRAY -> JsonValue.EMPTY_JSON_ARRAY;
      case OBJECT -> JsonValue.EMPTY_JSON_OBJECT;
      default -> value;
    };
  }
}
