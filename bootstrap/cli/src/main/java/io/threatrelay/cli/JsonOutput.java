package io.threatrelay.cli;

import io.threatrelay.relayapi.JsonAnswer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON on standard output: UTF-8 wherever the program runs, ended by a line feed. */
public final class JsonOutput {

  private JsonOutput() {}

  /** In one line. */
  static void print(JsonAnswer answer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(text)) {
      answer.content().accept(json);
    }
    write(text.toString());
  }

  /** In one line. */
  public static void print(JsonValue value) {
    write(value.toString());
  }

  /** Indented; text that is not JSON is printed unchanged. */
  public static void prettily(byte[] json) {
    StringWriter text = new StringWriter();
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json));
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
      writer.write(reader.readValue());
      write(text.toString().strip());
    } catch (JsonException notJson) {
      write(new String(json, StandardCharsets.UTF_8));
    }
  }

  private static void write(String text) {
    byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
