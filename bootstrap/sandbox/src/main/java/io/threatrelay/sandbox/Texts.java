package io.threatrelay.sandbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** JSON texts, read and written. {@code jakarta.json.Json} would look its provider up each time. */
final class Texts {

  private static final JsonProvider JSON = JsonProvider.provider();

  private Texts() {}

  static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return JSON.createArrayBuilder();
  }

  static JsonArrayBuilder array(Collection<String> texts) {
    return JSON.createArrayBuilder(texts);
  }

  static JsonGenerator generator(OutputStream out) {
    return JSON.createGenerator(out);
  }

  static byte[] bytes(JsonObject content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = JSON.createWriter(bytes)) {
      writer.writeObject(content);
    }
    return bytes.toByteArray();
  }

  /** Empty if the text is not a JSON object. */
  static Optional<JsonObject> parsed(byte[] text) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException noObject) {
      return Optional.empty();
    }
  }

  static List<String> strings(JsonArray texts) {
    return texts.getValuesAs(JsonString::getString);
  }
}
