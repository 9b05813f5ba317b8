package io.threatrelay.provider.testkit.contract;

import io.threatrelay.domain.ctim.Observable;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question and all that an API answered while it was answered: a file {@code
 * <name>.exchange.json} in a folder named as the observable's type, or {@code trigger} for actions.
 *
 * @param name folder and name, e.g. {@code ip/reported}
 * @param settings the module's settings, as claims
 */
record ExchangeFile(
    Path file,
    String name,
    Observable observable,
    Map<String, Object> settings,
    List<ApiCall> calls) {

  static final String ENDING = ".exchange.json";
  static final String TRIGGER = "trigger/";

  static ExchangeFile read(Path root, Path file) {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject exchange = reader.readObject();
      JsonObject question = exchange.getJsonObject("question");
      String path = root.relativize(file).toString().replace('\\', '/');
      return new ExchangeFile(
          file,
          path.substring(0, path.length() - ENDING.length()),
          Observable.of(question.getString("type"), question.getString("value")),
          settings(question.getOrDefault("settings", JsonValue.EMPTY_JSON_OBJECT).asJsonObject()),
          exchange.getJsonArray("exchanges").getValuesAs(JsonObject.class).stream()
              .map(ApiCall::of)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (RuntimeException malformed) {
      throw new AssertionError(
          file
              + " is not a recorded exchange: {\"question\":{\"type\":…,\"value\":…},\"exchanges\":[…]}",
          malformed);
    }
  }

  private static Map<String, Object> settings(JsonObject claims) {
    Map<String, Object> settings = new HashMap<>();
    claims.forEach((claim, value) -> settings.put(claim, plain(value)));
    return settings;
  }

  private static Object plain(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.longValue() : value == JsonValue.TRUE;
  }

  boolean isTrigger() {
    return name.startsWith(TRIGGER);
  }

  /** Calls whose answer something is made of. */
  List<ApiCall> found() {
    return calls.stream().filter(ApiCall::isFound).toList();
  }

  /** The answer of the relay to a route, in a file beside this one. */
  String golden(String route) {
    return name + "." + route + ".json";
  }
}
