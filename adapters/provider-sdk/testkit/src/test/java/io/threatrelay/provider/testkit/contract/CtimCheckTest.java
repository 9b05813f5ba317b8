package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtimCheckTest {

  private static final String SIGHTING =
      """
      {"id":"transient:s","type":"sighting","schema_version":"1.0.17","source":"a",
       "source_uri":"https://a.example/","description":"d","confidence":"High","internal":true,
       "count":1,"observables":[{"type":"domain","value":"a.example"}],"relations":[],
       "observed_time":{"start_time":"2026-01-01T12:00:00.000Z",
         "end_time":"2026-01-01T12:00:00.001Z"}}""";
  private static final String INDICATOR =
      """
      {"id":"transient:i","type":"indicator","schema_version":"1.0.17","producer":"p",
       "confidence":"High","title":"Phishing","description":"d","short_description":"d",
       "tags":[],"valid_time":{}}""";
  private static final String RELATIONSHIP =
      """
      {"id":"transient:r","type":"relationship","schema_version":"1.0.17",
       "relationship_type":"indicates","source_ref":"transient:i","target_ref":"transient:s"}""";
  private static final String JUDGEMENT =
      """
      {"id":"transient:j","type":"judgement","schema_version":"1.0.17","source":"a",
       "observable":{"type":"domain","value":"a.example"},"disposition":2,
       "disposition_name":"Malicious","confidence":"High","severity":"High","priority":90,
       "reason":"r","valid_time":{},"external_references":[]}""";

  private final CtimCheck check = new CtimCheck();

  @Test
  void checkTakesAValidAnswer() {
    assertEquals(List.of(), check.faults(answer(1)));
    assertEquals(List.of(), check.faults(answer(2)), "an indicator of two observables");
    assertEquals(List.of(), check.faults(json("{\"errors\":[]}")));
  }

  @ParameterizedTest
  @CsvSource({
    "/sightings/docs/0/count, -1, /sightings/docs/0/count",
    "/sightings/docs/0/observables/0/type, '\"filehash\"', observables/0/type",
    "/sightings/docs/0/source_uri, '\"https://a.example/a b\"', is not a URI",
    "/sightings/docs/0/observed_time/start_time, '\"2026-01-01T12:00:00.002Z\"', ends before",
    "/sightings/docs/0/observed_time/end_time, '\"2525-01-01T00:00:00.001Z\"', is not a time",
    "/sightings/docs/0/observed_time/end_time, '\"2026-02-30T00:00:00Z\"', is not a time",
    "/judgements/docs/0/priority, 91, is above 90",
    "/judgements/docs/0/disposition, 3, is not the name of disposition 3",
    "/judgements/docs/0/id, '\"transient:s\"', is the id of two documents",
    "/relationships/docs/0/source_ref, '\"transient:x\"', source_ref leads to transient:x",
    "/relationships/docs/0/target_ref, '\"transient:x\"', target_ref leads to transient:x",
    "/incidents, {}, incidents"
  })
  void checkFindsAFault(String pointer, String value, String fault) {
    JsonObject wrong =
        Json.createPatchBuilder()
            .add("/data" + pointer, json("{\"value\":" + value + "}").get("value"))
            .build()
            .apply(answer(1));

    List<String> faults = check.faults(wrong);

    assertTrue(faults.stream().anyMatch(text -> text.contains(fault)), faults.toString());
  }

  @Test
  void checkFindsAnIdOfTwoIndicators() {
    JsonObject other = json(INDICATOR.replace("Phishing", "Malware"));
    JsonObject wrong =
        Json.createPatchBuilder().add("/data/indicators/docs/-", other).build().apply(answer(1));

    assertEquals(List.of("transient:i is the id of two documents"), check.faults(wrong));
  }

  /**
   * An answer with each kind of document that refers to another, and the same indicator so often.
   */
  private static JsonObject answer(int indicators) {
    JsonObject[] same = new JsonObject[indicators];
    Arrays.fill(same, json(INDICATOR));
    return Json.createObjectBuilder()
        .add(
            "data",
            Json.createObjectBuilder()
                .add("sightings", docs(json(SIGHTING)))
                .add("judgements", docs(json(JUDGEMENT)))
                .add("indicators", docs(same))
                .add("relationships", docs(json(RELATIONSHIP))))
        .build();
  }

  private static JsonObject docs(JsonObject... docs) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List.of(docs).forEach(all::add);
    JsonArray array = all.build();
    return Json.createObjectBuilder().add("count", array.size()).add("docs", array).build();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
