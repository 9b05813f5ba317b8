package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.threatrelay.ctimjson.CtimSchema;
import io.threatrelay.testfiles.SharedFolder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relay's schema of CTIM, beside the one derived from CTIM's own library. */
class CtimSchemaTest {

  /** Definitions that CTIM's library calls by another name. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("DataTable", "SightingDataTable", "DataColumn", "ColumnDefinition");

  private final CtimSchema schema = CtimSchema.read();
  private JsonObject ctims;
  private JsonObject answer;

  @BeforeEach
  void read() throws IOException {
    ctims =
        TestRelay.json(SharedFolder.text("fixtures/ctim/ctim-1.3.29.schema.json"))
            .getJsonObject("$defs");
    answer = TestRelay.json(AnswerTest.golden("all-kinds.json")).getJsonObject("data");
  }

  @Test
  void schemaTakesTheGoldenAnswer() {
    assertEquals(List.of(), faults(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "/sightings/docs/0/foo, 1",
    "/sightings/docs/0/count, -1",
    "/sightings/docs/0/observables/0/type, '\"filehash\"'",
    "/sightings/docs/0/id, '\"sighting-1\"'",
    "/judgements/docs/0/disposition, 6"
  })
  void schemaRefusesWhatCtimRefuses(String pointer, String value) {
    JsonObject wrong =
        Json.createPatchBuilder()
            .add(pointer, TestRelay.json("{\"value\":" + value + "}").get("value"))
            .build()
            .apply(answer);

    assertFalse(faults(wrong).isEmpty());
  }

  private List<String> faults(JsonObject data) {
    ValidatorFactory factory =
        new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory());
    Validator.Result result = factory.validate(schema.json(), data);
    return result.getErrors().stream().map(e -> e.getInstanceLocation() + e.getError()).toList();
  }

  @Test
  void observableTypesAreCtims() {
    JsonObject observable = ctims.getJsonObject("Observable").getJsonObject("properties");

    assertEquals(texts(observable.getJsonObject("type"), "enum"), schema.observableTypes());
  }

  /** So a document that the relay's schema takes is one that CTIM's library takes. */
  @ParameterizedTest
  @CsvSource({
    "Sighting",
    "Judgement",
    "Indicator",
    "Relationship",
    "Verdict",
    "Observable",
    "ObservedRelation",
    "ObservedTime",
    "ValidTime",
    "ExternalReference",
    "DataTable",
    "DataColumn"
  })
  void definitionIsNoWiderThanCtims(String name) {
    JsonObject ours = schema.definitions().getJsonObject(name);
    JsonObject theirs = ctims.getJsonObject(OTHER_NAMES.getOrDefault(name, name));

    assertEquals(List.of(), missing(texts(theirs, "required"), texts(ours, "required")));
    JsonObject allowed = theirs.getJsonObject("properties");
    ours.getJsonObject("properties")
        .forEach((member, value) -> assertWithin(name + "." + member, value, allowed.get(member)));
  }

  private static void assertWithin(String at, JsonValue value, JsonValue allowed) {
    JsonObject ours = value.asJsonObject();
    JsonObject theirs = allowed.asJsonObject();
    if (ours.containsKey("$ref")) {
      String name = ours.getString("$ref").substring(CtimSchema.REFERENCE.length());
      assertEquals(
          CtimSchema.REFERENCE + OTHER_NAMES.getOrDefault(name, name), theirs.getString("$ref"));
      return;
    }
    if (theirs.containsKey("const")) {
      assertEquals(List.of(theirs.get("const")), ours.getJsonArray("enum"), at);
    } else if (theirs.containsKey("type")) {
      assertEquals(theirs.get("type"), ours.get("type"), at);
    }
    if (theirs.containsKey("enum") && ours.containsKey("enum")) {
      assertEquals(List.of(), missing(texts(ours, "enum"), texts(theirs, "enum")), at);
    }
    assertEquals(
        List.of(),
        missing(limits(theirs), limits(ours)),
        () -> at + " must have all limits of CTIM's own");
    if (ours.containsKey("items") && theirs.containsKey("items")) {
      assertWithin(at, ours.get("items"), theirs.get("items"));
    }
  }

  /** The keywords of a definition that limit its values. */
  private static Set<String> limits(JsonObject definition) {
    Set<String> limits = new HashSet<>(definition.keySet());
    limits.retainAll(Set.of("pattern", "format"));
    for (String bound : List.of("minLength", "maxLength", "minimum")) {
      if (definition.containsKey(bound)) {
        limits.add(bound + " " + definition.get(bound));
      }
    }
    return limits;
  }

  private static List<String> missing(Set<String> wanted, Set<String> there) {
    return wanted.stream().filter(each -> !there.contains(each)).toList();
  }

  private static Set<String> texts(JsonObject definition, String list) {
    if (!definition.containsKey(list)) {
      return Set.of();
    }
    return definition.getJsonArray(list).stream()
        .map(text -> text instanceof JsonString string ? string.getString() : text.toString())
        .collect(Collectors.toSet());
  }
}
