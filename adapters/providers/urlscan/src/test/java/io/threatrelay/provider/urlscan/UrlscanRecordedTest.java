package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.testfiles.SharedFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the real API once gave. */
class UrlscanRecordedTest {

  private static final String FOLDER = "fixtures/urlscan/";

  private final UrlscanStub stub = new UrlscanStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get-api-v1-search-q-domain-wikipedia-org-size-100.exchange.json",
        "get-api-v1-search-q-page-domain-example-com-20and-20date"
            + "-5b2023-01-01-20to-202023-02-01-5d.exchange.json"
      })
  void everyScanOfASearchBecomesASighting(String search) {
    stub.api.on("GET", UrlscanStub.SEARCH, replay(search));
    stub.api.otherwise(Behaviour.json(200, UrlscanStub.CLEAN));

    Findings<CtimEntity> found = stub.observe(Map.of());

    assertEquals(List.of(), found.errors());
    assertEquals(100, found.found().size());
    assertTrue(
        found.found().stream()
            .map(Sighting.class::cast)
            .allMatch(s -> !s.relations().isEmpty() && !s.data().orElseThrow().row().isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rapid7-stackoverflow-result.json",
        "rapid7-failed-load-result.json",
        "demisto-capitalne-result.json"
      })
  void theProviderReadsAResult(String result) {
    stub.finds("a@2026-03-01T10:00:00.0Z").result("a", 200, SharedFolder.text(FOLDER + result));

    Findings<CtimEntity> found = stub.observe(Map.of());

    assertEquals(List.of(), found.errors());
    assertTrue(found.found().get(0) instanceof Sighting);
  }

  @Test
  void theProviderReadsAResultOf2019() {
    stub.finds("a@2026-03-01T10:00:00.0Z");
    stub.api.on(
        "GET",
        "/api/v1/result/a/",
        replay("get-api-v1-result-7f0aa2ab-748a-4cae-b648-71e324e836cd.exchange.json"));

    Findings<CtimEntity> found = stub.observe(Map.of());

    assertEquals(1, found.found().stream().filter(Sighting.class::isInstance).count());
    assertEquals(0, found.found().stream().filter(Judgement.class::isInstance).count());
  }

  @Test
  void theProviderTakesASubmissionForDone() {
    stub.api.on("POST", "/api/v1/scan/", replay("post-api-v1-scan.exchange.json"));

    stub.provider.trigger(
        new ActionRequest("", "url", "https://www.wikipedia.org/"), Bench.caller("key"));

    assertEquals(1, stub.api.seen().size());
  }

  private static Behaviour replay(String exchange) {
    return Behaviour.recorded(SharedFolder.text(FOLDER + exchange));
  }
}
