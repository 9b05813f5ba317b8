package io.threatrelay.ctimjson;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The JSON schema of the entities that {@link CtimJson} writes. CTIM's maps are closed, and so are
 * the schema's.
 *
 * @param json a schema of draft 2020-12 for the member {@code data} of an answer
 */
public record CtimSchema(JsonObject json) {

  /** Where {@link #definitions} refer to one another: {@code #/$defs/<name>}. */
  public static final String REFERENCE = "#/$defs/";

  /** Reads the schema file, which is part of this module's jar. */
  public static CtimSchema read() {
    try (InputStream file = CtimSchema.class.getResourceAsStream("ctim.schema.json");
        JsonReader reader = Json.createReader(file)) {
      return new CtimSchema(reader.readObject());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The schemas by name, e.g. {@code Sighting}; they use the keywords that OpenAPI 3.0 has. */
  public JsonObject definitions() {
    return json.getJsonObject("$defs");
  }

  /** CTIM's closed list of observable types, in alphabetical order. */
  public Set<String> observableTypes() {
    List<JsonString> types =
        definitions()
            .getJsonObject("Observable")
            .getJsonObject("properties")
            .getJsonObject("type")
            .getJsonArray("enum")
            .getValuesAs(JsonString.class);
    Set<String> names = new LinkedHashSet<>();
    types.forEach(type -> names.add(type.getString()));
    return names;
  }
}
