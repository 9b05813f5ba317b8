package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each status of urlscan.io means: for a search, a result, the health check, an order. */
class UrlscanErrorsTest {

  private static final ActionRequest ORDER = new ActionRequest("", "url", "https://a.example/");
  private static final RelayError CHANGED =
      RelayError.fatal(
          "key error", "The data structure of urlscan.io has changed. The module is broken.");
  private static final RelayError UNAVAILABLE =
      RelayError.fatal(
          "service unavailable", "The urlscan.io is unavailable. Please, try again later.");

  private final UrlscanStub stub = new UrlscanStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  private RelayError orderError() {
    RelayFailure failure =
        assertThrows(RelayFailure.class, () -> stub.provider.trigger(ORDER, Bench.caller("key")));
    return failure.errors().get(0);
  }

  private RelayError healthError() {
    RelayFailure failure =
        assertThrows(RelayFailure.class, () -> stub.provider.health(Bench.caller("key")));
    return failure.errors().get(0);
  }

  private static final RelayError DELETED =
      RelayError.warning("not found", "The result of a scan has been deleted at urlscan.io.");

  private RelayError linksError() {
    RelayFailure failure =
        assertThrows(
            RelayFailure.class,
            () -> stub.provider.refer(UrlscanStub.ADDRESS, Bench.caller("key")));
    return failure.errors().get(0);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "UrlscanErrorsTest/statuses.csv", delimiter = '|')
  void aStatusMeansTheSameForEveryCall(int status, String code, String message) {
    stub.api.otherwise(Behaviour.json(status, "{\"message\":\"so\"}"));
    RelayError error = RelayError.fatal(code, message);

    assertEquals(Findings.failed(error), stub.observe(Map.of()));
    assertEquals(error, linksError());
    assertEquals(error, healthError());
    assertEquals(error, orderError());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "UrlscanErrorsTest/statuses.csv", delimiter = '|')
  void aStatusCostsOneResultAndNoMore(int status, String code, String message) {
    stub.api.otherwise(Behaviour.json(status, "{\"message\":\"so\"}"));
    stub.finds("a@2026-03-01T10:00:00.0Z");

    Findings<?> beside = stub.observe(Map.of());

    assertEquals(1, beside.found().size());
    assertEquals(
        List.of(status == 410 ? DELETED : RelayError.fatal(code, message)), beside.errors());
  }

  @Test
  void aBadRequestFindsNothing() {
    stub.api.otherwise(Behaviour.json(400, "{\"message\":\"bad query\"}"));

    assertEquals(Findings.nothing(), stub.observe(Map.of()));
    assertEquals(Findings.nothing(), stub.provider.refer(UrlscanStub.ADDRESS, Bench.caller("key")));
    assertDoesNotThrow(() -> stub.provider.health(Bench.caller("key")));
    assertEquals(
        RelayError.fatal(
            "bad request",
            "You sent weird url. Please check the correctness of your url and try again."),
        orderError());
  }

  @Test
  void aSightingStaysWhenItsResultIsABadRequest() {
    stub.finds("a@2026-03-01T10:00:00.0Z").result("a", 400, "{}");

    Findings<?> found = stub.observe(Map.of());

    assertEquals(1, found.found().size());
    assertEquals(List.of(), found.errors());
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 204, 206, 300, 302, 304, 505})
  void theProviderTakesNoOtherStatusForAnAnswer(int status) {
    stub.api.otherwise(Behaviour.json(status, ""));

    assertEquals(RelayError.fatal("unknown", "urlscan.io answered nothing."), healthError());
  }

  @Test
  void anErrorTellsWhenTheApiHangsUp() {
    stub.api.otherwise(Behaviour.hangUp());

    assertEquals(Findings.failed(UNAVAILABLE), stub.observe(Map.of()));
    assertEquals(UNAVAILABLE, healthError());
    assertEquals(UNAVAILABLE, orderError());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | unknown | Unexpected response from urlscan.io: the answer is no JSON",
        "<html> | unknown | Unexpected response from urlscan.io: the answer is no JSON",
        "{\"results\":[ | unknown | Unexpected response from urlscan.io: the answer is no JSON",
        "null | key error | The data structure of urlscan.io has changed. The module is broken.",
        "[] | key error | The data structure of urlscan.io has changed. The module is broken.",
        "{} | key error | The data structure of urlscan.io has changed. The module is broken.",
        "{\"results\":null} | key error"
            + " | The data structure of urlscan.io has changed. The module is broken.",
        "{\"results\":{}} | key error"
            + " | The data structure of urlscan.io has changed. The module is broken."
      })
  void anErrorTellsWhenASearchCannotBeRead(String body, String code, String message) {
    stub.api.otherwise(Behaviour.json(200, body));

    assertEquals(Findings.failed(RelayError.fatal(code, message)), stub.observe(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"verdicts\":{\"overall\":{\"malicious\":\"false\"}}}",
        "{\"verdicts\":{\"overall\":{\"malicious\":1}}}",
        "{\"verdicts\":{\"overall\":{\"malicious\":true,\"categories\":\"phishing\"}}}"
      })
  void aSightingStaysWhenItsResultHasAnotherShape(String body) {
    stub.finds("a@2026-03-01T10:00:00.0Z").result("a", 200, body);

    Findings<?> found = stub.observe(Map.of());

    assertEquals(1, found.found().size());
    assertEquals(List.of(CHANGED), found.errors());
  }

  @Test
  void theAnswerLosesOnlyTheResultThatFails() {
    stub.finds("a@2026-03-03T10:00:00.0Z", "b@2026-03-02T10:00:00.0Z", "c@2026-03-01T10:00:00.0Z");
    stub.result("a", 200, UrlscanStub.MALICIOUS).result("b", 410, "{\"message\":\"deleted\"}");
    stub.result("c", 200, UrlscanStub.MALICIOUS);

    var found = stub.observe(Map.of());

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
        UrlscanStub.kinds(found));
    assertEquals(
        List.of(DELETED, RelayError.warning("not found", "1 of 3 results not read, 192.0.2.80: b")),
        found.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "shop.example.com", "ftp://a.example/", "javascript:alert(1)", "http://"})
  void theProviderOrdersNoScanOfAValueThatIsNoUrl(String value) {
    RelayFailure failure =
        assertThrows(
            RelayFailure.class,
            () -> stub.provider.trigger(new ActionRequest("", "url", value), Bench.caller("key")));

    assertEquals("invalid argument", failure.errors().get(0).code());
    assertTrue(stub.api.seen().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " key",
        "a\r\nX-Evil: b",
        "a\u0000",
        "schl\u00fcssel",
        "\u043a\u043b\u044e\u0447"
      })
  void theProviderRefusesAKeyThatCannotTravelBeforeAnyCall(String key) {
    ProviderAccess access =
        stub.provider.access(new Claims(Map.of("key", key)), Budget.of(Duration.ofSeconds(10)));

    RelayFailure failure = assertThrows(RelayFailure.class, () -> stub.provider.health(access));

    assertEquals(
        List.of(RelayError.fatal("permission denied", "The request is missing a valid API key.")),
        failure.errors());
    assertEquals(List.of(), stub.api.seen());
  }
}
