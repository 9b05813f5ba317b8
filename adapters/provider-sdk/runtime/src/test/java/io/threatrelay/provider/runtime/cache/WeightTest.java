package io.threatrelay.provider.runtime.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An estimate that is not below what an answer really takes. */
class WeightTest {

  private record Page(String name, Long count, List<Page> pages, Map<String, String> more) {}

  private static final String TEXT = "x".repeat(10_000);

  @Test
  void isNothingForNothing() {
    assertEquals(0, Weight.of(null));
    assertTrue(Weight.of(Optional.empty()) < 100);
  }

  @Test
  void countsTextWithTwoBytesForEachCharacter() {
    long weight = Weight.of(TEXT);

    assertTrue(weight >= 20_000 && weight < 20_100, weight + " bytes");
  }

  @Test
  void goesIntoRecordsListsAndMaps() {
    Page inner = new Page(TEXT, 1L, null, Map.of(TEXT, TEXT));
    Page outer = new Page(null, null, Arrays.asList(inner, null, inner), null);

    assertTrue(Weight.of(Optional.of(outer)) >= 120_000);
  }

  @Test
  void countsManySmallThings() {
    assertTrue(Weight.of(java.util.Collections.nCopies(1000, 1L)) >= 1000 * 24);
  }

  @Test
  void countsTextInFreeJson() {
    JsonObject json = Json.createObjectBuilder().add("text", TEXT).build();

    assertTrue(Weight.of(json) >= 10_000, Weight.of(json) + " bytes");
  }
}
