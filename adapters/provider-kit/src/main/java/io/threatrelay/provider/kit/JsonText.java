package io.threatrelay.provider.kit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** Looks into short JSON texts, such as the body of a refusal. */
public final class JsonText {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonText() {}

  /** The text in a field of an object; empty when there is no object, no field or no text in it. */
  public static Optional<String> field(String name, String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue() instanceof JsonObject object
              && object.get(name) instanceof JsonString text
              && !text.getString().isEmpty()
          ? Optional.of(text.getString())
          : Optional.empty();
    } catch (RuntimeException noJson) {
      // Parsers also throw plain ones, e.g. for a huge exponent or deep nesting.
      return Optional.empty();
    }
  }
}
