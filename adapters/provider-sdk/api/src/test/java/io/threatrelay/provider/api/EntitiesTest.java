package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {

  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.80");

  private final Entities entities = new Entities("Weather", null, null);

  @Test
  void relatesEachHostNameOnce() {
    List<String> names =
        Arrays.asList("b.example.net", null, "", "no name", "a.example.net", "b.example.net");

    assertEquals(
        List.of(
            new ObservedRelation(
                "Weather", "Resolved_To", Observable.of("domain", "b.example.net"), ADDRESS),
            new ObservedRelation(
                "Weather", "Resolved_To", Observable.of("domain", "a.example.net"), ADDRESS)),
        entities.resolving(names, ADDRESS));
  }

  @Test
  void relatesNothingWhereThereAreNoNames() {
    assertEquals(List.of(), entities.resolving(null, ADDRESS));
  }
}
