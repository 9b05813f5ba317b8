package io.threatrelay.provider.testkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer with one value missing or of another kind, for each value in it. */
public final class Mutations {

  private static final List<String> KINDS =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "1e999999999999",
          "12345678901234567890",
          "\"\"",
          "\"\\u0000\"",
          "\"12\"",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "{\"a\":null}");

  private Mutations() {}

  /** All of them, as JSON text. */
  public static Stream<String> of(String json) {
    JsonStructure answer = read(json);
    return pointers("", answer)
        .flatMap(at -> Stream.concat(Stream.of(removed(answer, at)), replaced(answer, at)));
  }

  /**
   * An answer with one of its texts replaced, for each text in it.
   *
   * @param text as it is spelled between quotes in JSON
   */
  public static Stream<String> texts(String json, String text) {
    return each(json, JsonString.class, "\"" + text + "\"");
  }

  /** An answer with one of its numbers replaced, for each number in it. */
  public static Stream<String> numbers(String json, String number) {
    return each(json, JsonNumber.class, number);
  }

  private static Stream<String> each(String json, Class<? extends JsonValue> kind, String value) {
    JsonStructure answer = read(json);
    return pointers("", answer)
        .filter(at -> kind.isInstance(Json.createPointer(at).getValue(answer)))
        .map(at -> replaced(answer, at, value));
  }

  private static JsonStructure read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.read();
    }
  }

  private static Stream<String> pointers(String at, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object.keySet().stream()
          .flatMap(
              name -> {
                String below = at + "/" + Json.encodePointer(name);
                return Stream.concat(Stream.of(below), pointers(below, object.get(name)));
              });
    }
    if (value instanceof JsonArray array) {
      return IntStream.range(0, array.size())
          .boxed()
          .flatMap(
              i -> Stream.concat(Stream.of(at + "/" + i), pointers(at + "/" + i, array.get(i))));
    }
    return Stream.empty();
  }

  private static String removed(JsonStructure answer, String at) {
    return Json.createPointer(at).remove(answer).toString();
  }

  private static Stream<String> replaced(JsonStructure answer, String at) {
    return KINDS.stream().map(kind -> replaced(answer, at, kind));
  }

  /** By text, because some of the numbers are none that a tree could hold. */
  private static String replaced(JsonStructure answer, String at, String value) {
    JsonPointer pointer = Json.createPointer(at);
    String marked = pointer.replace(answer, Json.createValue("<here>")).toString();
    return marked.replace("\"<here>\"", value);
  }
}
