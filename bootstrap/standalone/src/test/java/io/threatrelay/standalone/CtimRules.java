package io.threatrelay.standalone;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What CTIM's own library would say of the documents of an answer, and what refers to what. */
final class CtimRules {

  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "sightings", "Sighting",
          "judgements", "Judgement",
          "indicators", "Indicator",
          "relationships", "Relationship");
  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");

  private final Map<String, Schema> schemas = new HashMap<>();

  CtimRules(Path schemaFile) throws IOException {
    String text = Files.readString(schemaFile);
    DEFINITIONS.forEach((kind, definition) -> schemas.put(kind, schema(text, definition)));
  }

  private static Schema schema(String text, String definition) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      String one =
          Json.createObjectBuilder(reader.readObject())
              .add("$ref", "#/$defs/" + definition)
              .build()
              .toString();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(one);
    }
  }

  /** All that is wrong with the documents, which are lists by kind; each with its document. */
  List<String> faults(Map<String, List<JsonObject>> documents) {
    List<String> faults = new ArrayList<>();
    Map<String, JsonObject> byId = new LinkedHashMap<>();
    documents.forEach(
        (kind, docs) ->
            docs.forEach(
                doc -> {
                  faultsOf(kind, doc).forEach(fault -> faults.add(fault + " in " + doc));
                  JsonObject other = byId.putIfAbsent(doc.getString("id", ""), doc);
                  if (other != null && !isSameCategory(other, doc)) {
                    faults.add("id of two: " + other + " and " + doc);
                  }
                }));
    for (JsonObject relationship : documents.getOrDefault("relationships", List.of())) {
      for (String end : List.of("source_ref", "target_ref")) {
        if (!byId.containsKey(relationship.getString(end, ""))) {
          faults.add(end + " leads nowhere in " + relationship);
        }
      }
    }
    return faults;
  }

  private List<String> faultsOf(String kind, JsonObject doc) {
    List<String> faults = new ArrayList<>();
    if (!schemas.containsKey(kind)) {
      return List.of("unknown kind " + kind);
    }
    schemas
        .get(kind)
        .validate(
            doc.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(fault -> faults.add(fault.toString()));
    if (faults.isEmpty()) {
      Stream.of("observed_time", "valid_time")
          .filter(doc::containsKey)
          .forEach(name -> faults.addAll(timeFaults(name, doc.getJsonObject(name))));
    }
    return faults;
  }

  /** What a schema cannot say. */
  private static List<String> timeFaults(String name, JsonObject time) {
    List<String> faults = new ArrayList<>();
    Map<String, Instant> instants = new HashMap<>();
    time.keySet().forEach(end -> instants.put(end, Instant.parse(time.getString(end))));
    instants.forEach(
        (end, instant) -> {
          if (instant.isAfter(LAST)) {
            faults.add(name + "." + end + " is too late");
          }
        });
    Instant start = instants.getOrDefault("start_time", Instant.MIN);
    if (instants.getOrDefault("end_time", Instant.MAX).isBefore(start)) {
      faults.add(name + " ends before it starts");
    }
    return faults;
  }

  /** Every observable brings the indicators of its own scans. */
  private static boolean isSameCategory(JsonObject one, JsonObject other) {
    return type(one).equals("indicator")
        && type(other).equals("indicator")
        && one.getString("title", "").equals(other.getString("title", ""));
  }

  private static String type(JsonObject doc) {
    return doc.getString("type", "");
  }

  /** The documents of an answer by kind. */
  static Map<String, List<JsonObject>> documents(JsonObject answer) {
    Map<String, List<JsonObject>> documents = new LinkedHashMap<>();
    answer
        .getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach(
            (kind, docs) ->
                documents.put(
                    kind, docs.asJsonObject().getJsonArray("docs").getValuesAs(JsonObject.class)));
    return documents;
  }
}
