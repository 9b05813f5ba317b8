package io.threatrelay.faultrun;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

/**
 * An answer of the relay that has the form it must have.
 *
 * @param errors what the answer says went wrong
 * @param finds what it found
 */
record Envelope(List<JsonObject> errors, List<String> finds) {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Set<String> KINDS =
      Set.of("sightings", "judgements", "indicators", "relationships");

  /**
   * Reads it.
   *
   * @throws RuntimeException when it has another form
   */
  static Envelope parse(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      JsonObject answer = reader.readObject();
      require(
          Set.of("data", "errors").containsAll(answer.keySet()), "top-level " + answer.keySet());
      require(!answer.isEmpty(), "an empty object");
      List<JsonObject> errors =
          answer.containsKey("errors")
              ? answer.getJsonArray("errors").getValuesAs(JsonObject.class)
              : List.of();
      require(errors.isEmpty() != answer.containsKey("errors"), "an empty list of errors");
      errors.forEach(Envelope::checkError);
      JsonObject data =
          answer.containsKey("data") ? answer.getJsonObject("data") : JsonValue.EMPTY_JSON_OBJECT;
      require(
          answer.containsKey("data") != (data.isEmpty() && !errors.isEmpty()),
          "empty data beside errors");
      data.forEach(Envelope::checkDocs);
      return new Envelope(errors, Finds.in(data));
    }
  }

  private static void checkError(JsonObject error) {
    require(error.keySet().equals(Set.of("type", "code", "message")), "an error " + error.keySet());
    require(error.values().stream().allMatch(JsonString.class::isInstance), "an error " + error);
    require(Set.of("fatal", "warning").contains(error.getString("type")), "an error " + error);
  }

  private static void checkDocs(String kind, JsonValue value) {
    require(KINDS.contains(kind), "docs of kind " + kind);
    JsonObject docs = value.asJsonObject();
    int count = docs.getJsonArray("docs").size();
    require(count > 0 && count == docs.getInt("count"), "the count of " + kind);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
