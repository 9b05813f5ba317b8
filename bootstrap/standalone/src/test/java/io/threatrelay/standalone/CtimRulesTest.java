package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that the relay's answers are held against do find what is wrong. */
class CtimRulesTest {

  private static final String NOON = "2026-01-01T12:00:00.000Z";
  private static final String LATER = "2026-01-01T12:00:00.001Z";

  private CtimRules rules;

  @BeforeEach
  void read() throws IOException {
    rules = new CtimRules(ConformanceKit.shared("fixtures/ctim/ctim-1.3.29.schema.json"));
  }

  @Test
  void takesWhatIsWhole() {
    assertEquals(
        List.of(),
        rules.faults(
            Map.of(
                "sightings", List.of(sighting("s", NOON, LATER)),
                "indicators", List.of(indicator("i", "Phishing"), indicator("i", "Phishing")),
                "relationships", List.of(relationship("i", "s")))));
  }

  @Test
  void findsWhatTheSchemaRefuses() {
    assertFault("sightings", Json.createObjectBuilder().add("id", "transient:s").build(), "count");
    assertFault("verdicts", sighting("s", NOON, NOON), "unknown kind");
  }

  @Test
  void findsTimesThatCannotBe() {
    assertFault("sightings", sighting("s", LATER, NOON), "ends before it starts");
    assertFault("sightings", sighting("s", NOON, "2525-01-01T00:00:00.001Z"), "is too late");
    assertFault("sightings", sighting("s", NOON, "2026-02-30T00:00:00Z"), "date-time");
  }

  private void assertFault(String kind, JsonObject doc, String fault) {
    assertContains(fault, rules.faults(Map.of(kind, List.of(doc))));
  }

  @Test
  void findsIdsOfTwo() {
    JsonObject sighting = sighting("s", NOON, NOON);

    assertContains("id of two", rules.faults(Map.of("sightings", List.of(sighting, sighting))));
    assertContains(
        "id of two",
        rules.faults(
            Map.of("indicators", List.of(indicator("i", "Phishing"), indicator("i", "Malware")))));
  }

  @Test
  void findsReferencesThatLeadNowhere() {
    List<JsonObject> sightings = List.of(sighting("s", NOON, NOON));

    assertContains(
        "source_ref leads nowhere",
        rules.faults(
            Map.of("sightings", sightings, "relationships", List.of(relationship("i", "s")))));
    assertContains(
        "target_ref leads nowhere",
        rules.faults(
            Map.of("sightings", sightings, "relationships", List.of(relationship("s", "t")))));
  }

  private static void assertContains(String fault, List<String> faults) {
    assertTrue(faults.stream().anyMatch(text -> text.contains(fault)), faults.toString());
  }

  private static JsonObject sighting(String id, String start, String end) {
    return json(
        """
        {"id":"transient:%s","type":"sighting","schema_version":"1.3.29","confidence":"High",
         "count":1,"observed_time":{"start_time":"%s","end_time":"%s"}}"""
            .formatted(id, start, end));
  }

  private static JsonObject indicator(String id, String title) {
    return json(
        """
        {"id":"transient:%s","type":"indicator","schema_version":"1.3.29","producer":"p",
         "title":"%s","valid_time":{}}"""
            .formatted(id, title));
  }

  private static JsonObject relationship(String source, String target) {
    return json(
        """
        {"id":"transient:r","type":"relationship","schema_version":"1.3.29",
         "relationship_type":"indicates","source_ref":"transient:%s",
         "target_ref":"transient:%s"}"""
            .formatted(source, target));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
