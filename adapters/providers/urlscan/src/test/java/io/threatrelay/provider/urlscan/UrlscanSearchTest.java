package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.urlscan.UrlscanStub.kinds;
import static io.threatrelay.provider.urlscan.UrlscanStub.scans;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Findings;
import io.threatrelay.provider.testkit.Behaviour;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the scans that a search found are answered, and in which order. */
class UrlscanSearchTest {

  private final UrlscanStub stub = new UrlscanStub();

  @BeforeEach
  void callEveryScanClean() {
    stub.api.otherwise(Behaviour.json(200, UrlscanStub.CLEAN));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void answersTheNewestFirstAndKeepsTheOrderOfEqualTimes() {
    stub.finds(
        "c@2026-03-01T10:00:00.5Z",
        "a@2026-03-02T10:00:00.0Z",
        "d@2026-03-01T10:00:00.123Z",
        "b@2026-03-02T10:00:00.0Z");

    assertEquals(List.of("a", "b", "c", "d"), scans(stub.observe(Map.of())));
  }

  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of(2L, 2),
        Arguments.of("2", 2),
        Arguments.of(500L, 110),
        Arguments.of("9".repeat(40), 110),
        Arguments.of(0L, 100),
        Arguments.of("0", 100),
        Arguments.of(-5L, 100),
        Arguments.of(true, 100),
        Arguments.of(new BigDecimal("2.5"), 100),
        Arguments.of("many", 100),
        Arguments.of("", 100),
        Arguments.of(List.of(2L), 100),
        Arguments.of(Map.of(), 100),
        Arguments.of(null, 100));
  }

  @ParameterizedTest(name = "CTR_ENTITIES_LIMIT={0} answers {1}")
  @MethodSource("claims")
  void answersAsManyAsTheModuleWants(Object claim, int answered) {
    stub.finds(
        IntStream.range(0, 110)
            .mapToObj(i -> "scan-%d@2026-03-01T10:%02d:00.0Z".formatted(i, i % 60))
            .toArray(String[]::new));

    var found = stub.observe(Collections.singletonMap("CTR_ENTITIES_LIMIT", claim));

    assertEquals(answered, scans(found).size());
    assertEquals("scan-59", scans(found).get(0));
    assertEquals(1 + answered, stub.api.seen().size());
  }

  @Test
  void asksForNoResultWhereNothingIsFound() {
    stub.finds();

    assertEquals(Findings.nothing(), stub.observe(Map.of()));
    assertEquals(1, stub.api.seen().size());
  }

  @Test
  void answersSightingsThenJudgementsThenIndicatorsThenRelationships() {
    stub.finds("a@2026-03-03T10:00:00.0Z", "b@2026-03-02T10:00:00.0Z", "c@2026-03-01T10:00:00.0Z");
    stub.result("a", 200, UrlscanStub.MALICIOUS).result("c", 200, UrlscanStub.MALICIOUS);

    assertEquals(
        List.of(
            "Sighting",
            "Sighting",
            "Sighting",
            "Judgement",
            "Judgement",
            "Indicator",
            "Relationship",
            "Relationship"),
        kinds(stub.observe(Map.of())));
  }
}
