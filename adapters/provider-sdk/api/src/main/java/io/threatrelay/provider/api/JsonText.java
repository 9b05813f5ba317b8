package io.threatrelay.provider.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into short JSON texts, such as the body of a refusal. */
public final class JsonText {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final List<String> SAYING = List.of("message", "detail", "error");

  private JsonText() {}

  /**
   * The text in a field of an object; empty without such an object, field or text.
   *
   * @param name the name of the field
   * @param json any text
   * @return a text that is not empty, or empty
   */
  public static Optional<String> field(String name, String json) {
    return text(name, value(json));
  }

  /**
   * What a refusal says in words: its {@code message}, {@code detail} or {@code error}, or that of
   * the first of its {@code errors}; else all of it.
   *
   * @param body any text
   * @return never empty
   */
  public static String said(String body) {
    JsonValue refusal = value(body);
    return words(refusal)
        .or(() -> words(firstError(refusal)))
        .orElse(body.isBlank() ? "an answer without a text" : body);
  }

  private static Optional<String> words(JsonValue value) {
    return SAYING.stream().flatMap(name -> text(name, value).stream()).findFirst();
  }

  private static JsonValue firstError(JsonValue refusal) {
    return refusal instanceof JsonObject object
            && object.get("errors") instanceof JsonArray errors
            && !errors.isEmpty()
        ? errors.get(0)
        : JsonValue.NULL;
  }

  private static Optional<String> text(String name, JsonValue value) {
    return value instanceof JsonObject object
            && object.get(name) instanceof JsonString text
            && !text.getString().isEmpty()
        ? Optional.of(text.getString())
        : Optional.empty();
  }

  private static JsonValue value(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    } catch (RuntimeException noJson) {
      // Parsers also throw plain ones, e.g. for a huge exponent or deep nesting.
      return JsonValue.NULL;
    }
  }
}
