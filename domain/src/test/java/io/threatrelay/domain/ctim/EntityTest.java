package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntityTest {

  private static final EntityId ID = EntityId.transientId("sighting", new UUID(0, 1));
  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.1");
  private static final ObservedTime ONCE =
      ObservedTime.at(new Timestamp(Instant.EPOCH, Timestamp.Precision.SECONDS));

  @Test
  void namesEntitiesThatThePlatformHasNotSeenYet() {
    assertEquals("transient:sighting-00000000-0000-0000-0000-000000000001", ID.toString());
  }

  @Test
  void startsSightingsWithWhatMostOfThemAre() {
    Sighting sighting = Sighting.of(ID, "A source", ADDRESS, ONCE).build();

    assertEquals(1, sighting.count());
    assertEquals(Confidence.HIGH, sighting.confidence());
    assertEquals(List.of(ADDRESS), sighting.observables());
    assertTrue(sighting.title().isEmpty() && sighting.data().isEmpty());
  }

  @Test
  void keepsNoListThatOthersMayChange() {
    List<String> ids = new ArrayList<>(List.of("a"));
    Sighting sighting = Sighting.of(ID, "A source", ADDRESS, ONCE).externalIds(ids).build();

    ids.add("b");

    assertEquals(List.of("a"), sighting.externalIds());
  }

  @Test
  void refusesNumbersThatCtimRefuses() {
    Sighting.Builder sighting = Sighting.of(ID, "A source", ADDRESS, ONCE);

    assertThrows(IllegalArgumentException.class, () -> sighting.count(-1).build());
    assertThrows(IllegalArgumentException.class, () -> judgement(101));
    assertThrows(IllegalArgumentException.class, () -> judgement(-1));
    assertThrows(
        IllegalArgumentException.class, () -> new DataTable(List.of("a", "b"), List.of(1L)));
  }

  private static Judgement judgement(int priority) {
    return new Judgement(
        ID,
        "A source",
        Optional.empty(),
        ADDRESS,
        Disposition.MALICIOUS,
        Confidence.HIGH,
        Severity.HIGH,
        priority,
        ValidTime.UNBOUNDED,
        MarkdownText.line(""),
        List.of());
  }

  @Test
  void leavesOutUrlsThatAreLongerThanCtimTakes() {
    String longest = "https://a.example/" + "x".repeat(2048 - 18);

    assertTrue(sighting().sourceUri(longest).build().sourceUri().isPresent());
    assertTrue(sighting().sourceUri(longest + "x").build().sourceUri().isEmpty());
    assertTrue(sighting().sourceUri("javascript:alert(1)").build().sourceUri().isEmpty());
    assertEquals(List.of(), referring(longest + "x").externalReferences());
    assertEquals(1, referring(longest).externalReferences().size());
  }

  private static Sighting.Builder sighting() {
    return Sighting.of(ID, "A source", ADDRESS, ONCE);
  }

  private static Judgement referring(String url) {
    WebLink link = WebLink.of(url).orElseThrow();
    return Judgement.of(ID, "A source", ADDRESS, Disposition.CLEAN, ValidTime.UNBOUNDED)
        .externalReferences(List.of(new ExternalReference("A source", "report", link)))
        .build();
  }

  @Test
  void typesRelatedValuesByWhatTheyAre() {
    Sighting sighting =
        sighting()
            .relations(
                List.of(
                    related("domain", "www.example.com"),
                    related("domain", "192.0.2.7"),
                    related("domain", "[2001:db8::7]"),
                    related("ip", "2001:db8::8"),
                    related("ip", "not an address"),
                    related("domain", "pay\u200bpal.com"),
                    related("url", "javascript:alert(1)")))
            .build();

    assertEquals(
        List.of(
            Observable.of("domain", "www.example.com"),
            Observable.of("ip", "192.0.2.7"),
            Observable.of("ipv6", "2001:db8::7"),
            Observable.of("ipv6", "2001:db8::8")),
        sighting.relations().stream().map(ObservedRelation::related).toList());
  }

  private static ObservedRelation related(String type, String value) {
    return new ObservedRelation(
        "A source", ObservedRelation.CONTAINS, ADDRESS, Observable.of(type, value));
  }

  @Test
  void showsWhatHidesInNames() {
    Sighting sighting =
        sighting()
            .externalIds(List.of("a\u202eb"))
            .data(new DataTable(List.of("c\u0000"), List.of(1L)))
            .build();
    Indicator indicator = Indicator.of(ID, "A source", "x").tags(List.of("t\u200bag")).build();

    assertEquals(List.of("a\ufffdb"), sighting.externalIds());
    assertEquals(List.of("c\ufffd"), sighting.data().orElseThrow().columns());
    assertEquals(List.of("t\ufffdag"), indicator.tags());
  }
}
