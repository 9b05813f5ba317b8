package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every document of the golden answers is one that CTIM's own library would take. */
class CtimSchemaTest {

  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "sightings", "Sighting",
          "judgements", "Judgement",
          "indicators", "Indicator",
          "relationships", "Relationship",
          "verdicts", "Verdict");
  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");

  @Test
  void takesEveryDocumentOfTheGoldenAnswers() throws IOException {
    JsonObject data = TestRelay.json(AnswerTest.golden("all-kinds.json")).getJsonObject("data");

    for (String kind : DEFINITIONS.keySet()) {
      List<JsonObject> docs =
          data.getJsonObject(kind).getJsonArray("docs").getValuesAs(JsonObject.class);
      assertFalse(docs.isEmpty());
      for (JsonObject doc : docs) {
        assertEquals(List.of(), faults(kind, doc), doc.toString());
      }
    }
  }

  @Test
  void refusesWhatCtimRefuses() throws IOException {
    JsonObject sighting =
        TestRelay.json(AnswerTest.golden("all-kinds.json"))
            .getJsonObject("data")
            .getJsonObject("sightings")
            .getJsonArray("docs")
            .getJsonObject(0);

    assertFalse(faults("sightings", with(sighting, "foo", Json.createValue(1))).isEmpty());
    assertFalse(faults("sightings", with(sighting, "count", Json.createValue(-1))).isEmpty());
    assertFalse(
        faults("sightings", with(sighting, "source_uri", Json.createValue("a b"))).isEmpty());
    assertFalse(
        faults(
                "sightings",
                with(
                    sighting,
                    "observed_time",
                    time("2525-01-01T00:00:01Z", "2525-01-01T00:00:02Z")))
            .isEmpty());
    assertFalse(
        faults(
                "sightings",
                with(
                    sighting,
                    "observed_time",
                    time("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")))
            .isEmpty());
    assertTrue(
        faults(
                "sightings",
                with(
                    sighting,
                    "observed_time",
                    time("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")))
            .isEmpty());
  }

  private static JsonObject with(JsonObject doc, String name, JsonValue value) {
    return Json.createObjectBuilder(doc).add(name, value).build();
  }

  private static JsonObject time(String start, String end) {
    return Json.createObjectBuilder().add("start_time", start).add("end_time", end).build();
  }

  private static List<String> faults(String kind, JsonObject doc) throws IOException {
    List<String> faults = new ArrayList<>();
    schema(DEFINITIONS.get(kind))
        .validate(
            doc.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(fault -> faults.add(fault.toString()));
    for (String name : List.of("observed_time", "valid_time")) {
      if (doc.containsKey(name)) {
        faults.addAll(timeFaults(doc.getJsonObject(name)));
      }
    }
    return faults;
  }

  private static Schema schema(String definition) throws IOException {
    JsonObject all = TestRelay.json(Fixtures.text("ctim/ctim-1.3.29.schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(with(all, "$ref", Json.createValue("#/$defs/" + definition)).toString());
  }

  /** What a schema cannot say. */
  private static List<String> timeFaults(JsonObject time) {
    List<String> faults = new ArrayList<>();
    for (String end : time.keySet()) {
      if (Instant.parse(time.getString(end)).isAfter(LAST)) {
        faults.add(end + " is too late");
      }
    }
    if (time.containsKey("start_time")
        && time.containsKey("end_time")
        && Instant.parse(time.getString("end_time"))
            .isBefore(Instant.parse(time.getString("start_time")))) {
      faults.add("ends before it starts");
    }
    return faults;
  }
}
