package io.threatrelay.ctimjson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Severity;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Verdict;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema file says the same as the domain. */
class CtimSchemaTest {

  private final CtimSchema schema = CtimSchema.read();

  @Test
  void observableTypesIncludeTheDomainsOwn() {
    Set<String> types = schema.observableTypes();

    assertEquals(63, types.size());
    assertTrue(
        Stream.of(
                ObservableType.IP,
                ObservableType.IPV6,
                ObservableType.DOMAIN,
                ObservableType.URL,
                ObservableType.EMAIL)
            .map(ObservableType::name)
            .allMatch(types::contains));
  }

  @Test
  void definitionsNameTheTypesOfEntities() {
    assertEquals(List.of(Sighting.TYPE), words("Sighting", "type"));
    assertEquals(List.of(Judgement.TYPE), words("Judgement", "type"));
    assertEquals(List.of(Indicator.TYPE), words("Indicator", "type"));
    assertEquals(List.of(Relationship.TYPE), words("Relationship", "type"));
    assertEquals(List.of(Verdict.TYPE), words("Verdict", "type"));
  }

  @Test
  void definitionsListTheDomainsVocabularies() {
    List<String> confidences = Stream.of(Confidence.values()).map(Confidence::label).toList();
    List<String> severities = Stream.of(Severity.values()).map(Severity::label).toList();
    List<String> dispositions = Stream.of(Disposition.values()).map(Disposition::label).toList();

    assertEquals(confidences, words("Sighting", "confidence"));
    assertEquals(confidences, words("Judgement", "confidence"));
    assertEquals(confidences, words("Indicator", "confidence"));
    assertEquals(severities, words("Judgement", "severity"));
    assertEquals(dispositions, words("Judgement", "disposition_name"));
    assertEquals(dispositions, words("Verdict", "disposition_name"));
    assertEquals(dispositions.size(), member("Judgement", "disposition").getInt("maximum"));
    assertEquals(dispositions.size(), member("Verdict", "disposition").getInt("maximum"));
  }

  private List<String> words(String definition, String member) {
    return member(definition, member).getJsonArray("enum").getValuesAs(JsonString::getString);
  }

  private JsonObject member(String definition, String member) {
    return schema
        .definitions()
        .getJsonObject(definition)
        .getJsonObject("properties")
        .getJsonObject(member);
  }
}
