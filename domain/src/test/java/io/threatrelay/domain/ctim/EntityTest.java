package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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
        "",
        List.of());
  }

  @Test
  void leavesOutUrisThatCtimRefuses() {
    String longest = "https://a.example/" + "x".repeat(2048 - 18);

    assertEquals(Optional.of(URI.create("https://a.example/x")), CtimUri.of("https://a.example/x"));
    assertTrue(CtimUri.of(longest).isPresent());
    assertTrue(CtimUri.of(longest + "x").isEmpty());
    assertTrue(CtimUri.of("https://a.example/a b").isEmpty());
    assertTrue(CtimUri.of("").isEmpty());
    assertTrue(CtimUri.of(null).isEmpty());
  }
}
