package io.threatrelay.speed;

import io.jsonwebtoken.io.AbstractDeserializer;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets jjwt read tokens like these here: objects of texts and whole numbers. */
final class JsonpDeserializer extends AbstractDeserializer<Map<String, ?>> {

  private final JsonReaderFactory readers = Json.createReaderFactory(Map.of());

  @Override
  protected Map<String, ?> doDeserialize(Reader text) {
    try (JsonReader reader = readers.createReader(text)) {
      JsonObject object = reader.readObject();
      Map<String, Object> members = new LinkedHashMap<>();
      object.forEach((name, value) -> members.put(name, plain(value)));
      return members;
    }
  }

  private static Object plain(JsonValue value) {
    return value instanceof JsonNumber number
        ? (Object) number.longValueExact()
        : ((JsonString) value).getString();
  }
}
