package io.threatrelay.application;

import static io.threatrelay.domain.ctim.ObservableType.IP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.domain.port.ResponseLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeteredProviderTest {

  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.1");
  private static final RelayError WARNING = RelayError.warning("unknown", "beside it");

  private final DataBudget memory = new DataBudget(1 << 20, 0);

  private ResponseBudget response(int entities, long bytes) {
    return new ResponseBudget(new ResponseLimits(entities, bytes), memory);
  }

  private static Sighting sighting(String id, int relations) {
    return Sighting.of(
            new EntityId(id),
            "Source",
            ADDRESS,
            ObservedTime.at(FakeProvider.time("2026-03-01T00:00:00Z")))
        .relations(
            Collections.nCopies(
                relations,
                new ObservedRelation("Source", ObservedRelation.RESOLVED_TO, ADDRESS, ADDRESS)))
        .build();
  }

  private static Relationship link(String from, String to) {
    return new Relationship(
        new EntityId("link"), "indicates", new EntityId(from), new EntityId(to));
  }

  private static int relations(CtimEntity entity) {
    return ((Sighting) entity).relations().size();
  }

  @Test
  void whatFitsPassesUnchanged() {
    Findings<CtimEntity> found =
        new Findings<>(List.of(sighting("a", 3), link("a", "a")), List.of(WARNING));

    assertEquals(found, new FittingPart(response(5, 1 << 20)).of(found));
  }

  @Test
  void ofASightingWithTooManyRelationsTheFirstAreKept() {
    ResponseBudget response = response(10, 1 << 20);

    Findings<CtimEntity> kept =
        new FittingPart(response)
            .of(
                new Findings<>(
                    List.of(sighting("a", 3), sighting("b", 10), sighting("c", 1)),
                    List.of(WARNING)));

    assertEquals(List.of(3, 5), kept.found().stream().map(MeteredProviderTest::relations).toList());
    assertEquals(List.of(WARNING), kept.errors());
    assertEquals(
        "17 entities, relations and table cells were found; the response holds 10 of them."
            + " Ask about fewer observables at once.",
        response.warnings().get(0).message());
  }

  @Test
  void aLimitOfBytesCutsAsWell() {
    long size = AnswerSize.of(sighting("a", 5)).bytes();

    Findings<CtimEntity> kept =
        new FittingPart(response(1000, size)).of(Findings.of(List.of(sighting("a", 100))));

    assertEquals(5, relations(kept.found().get(0)));
  }

  @Test
  void noRelationshipPointsToWhatWasLeftOut() {
    ResponseBudget response = response(2, 1 << 20);

    Findings<CtimEntity> kept =
        new FittingPart(response)
            .of(Findings.of(List.of(link("a", "b"), sighting("a", 0), sighting("b", 0))));

    assertEquals(List.of(sighting("a", 0)), kept.found());
    assertTrue(
        response.warnings().get(0).message().startsWith("3 entities"),
        response.warnings().toString());
    assertTrue(response.warnings().get(0).message().contains("holds 1 of them"));
  }

  @Test
  void whatIsReadIsGivenBackWithTheQuestionAndNothingIsAskedForAFullResponse() {
    List<Long> seen = new ArrayList<>();
    MeteredProvider provider =
        new MeteredProvider(
            FakeProvider.named("a", IP)
                .that(
                    access -> {
                      access.data().take(1000);
                      seen.add(memory.used());
                    }),
            memory);
    ProviderAccess access =
        ProviderAccess.with(
            "key",
            new Claims(Map.of()),
            Budget.of(
                Duration.ofSeconds(1),
                new ResponseBudget(new ResponseLimits(1, 1 << 20), DataBudget.unlimited())));

    List<Integer> found =
        Stream.of(1, 2, 3).map(n -> provider.observe(ADDRESS, access).found().size()).toList();

    assertEquals(List.of(1, 0, 0), found);
    assertEquals(List.of(1000L, 1000L), seen);
    assertEquals(0, memory.used());
    assertEquals(
        List.of(
            "2 entities, relations and table cells were found; the response holds 1 of them."
                + " Ask about fewer observables at once.",
            "The response reached its size limit after 2 of 3 provider calls; the remaining calls were not made."),
        access.budget().response().warnings().stream().map(RelayError::message).toList());
  }
}
