package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each status of SecurityTrails means, for a look-up and for the health check. */
class SecurityTrailsErrorsTest {

  private static final RelayError CHANGED =
      RelayError.fatal(
          "key error", "The data structure of SecurityTrails has changed. The module is broken.");

  private final SecurityTrailsStub stub = new SecurityTrailsStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  /** The one error of a look-up, which is the health check's as well. */
  private RelayError error() {
    Findings<?> found = stub.observe(SecurityTrailsStub.ADDRESS, Map.of());
    RelayFailure health =
        assertThrows(RelayFailure.class, () -> stub.provider.health(Bench.caller("key")));
    assertEquals(Findings.failed(health.errors()), found);
    return health.errors().get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 406})
  void aRefusedQuestionFindsNothingAndThePingIsHealthy(int status) {
    stub.api.otherwise(Behaviour.json(status, "{\"message\":\"bad characters\"}"));

    assertEquals(Findings.nothing(), stub.observe(SecurityTrailsStub.ADDRESS, Map.of()));
    assertDoesNotThrow(() -> stub.provider.health(Bench.caller("key")));
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 204, 206, 300, 302, 304, 505})
  void theProviderTakesNoOtherStatusForAnAnswer(int status) {
    stub.api.otherwise(Behaviour.json(status, ""));

    assertEquals(RelayError.fatal("unknown", "Unexpected response from SecurityTrails: "), error());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"message\":\"Invalid authentication credentials\"} | Invalid authentication credentials",
        "{\"message\":\"\"} | {\"message\":\"\"}",
        "{\"message\":null} | {\"message\":null}",
        "{\"error\":\"no\"} | {\"error\":\"no\"}",
        "[1] | [1]",
        "<h1>Forbidden</h1> | <h1>Forbidden</h1>",
        "'' | ''"
      })
  void theErrorTellsWhyAKeyIsRefused(String body, String reason) {
    stub.api.otherwise(Behaviour.json(403, body));

    assertEquals(
        RelayError.fatal("authorization error", "Authorization failed: " + reason), error());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7", "\"pong\""})
  void anAnswerThatIsNoObjectIsAKeyError(String body) {
    stub.api.otherwise(Behaviour.json(200, body));

    assertEquals(CHANGED, error());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"records\":null}",
        "{\"records\":[]}",
        "{\"success\":true,\"records\":[],\"meta\":{\"max_page\":0,\"total_pages\":0}}"
      })
  void anAnswerWithoutRecordsFindsNothing(String body) {
    stub.domains(1, body);

    assertEquals(Findings.nothing(), stub.observe(SecurityTrailsStub.ADDRESS, Map.of()));
  }

  @Test
  void theHealthCheckTellsOfASpentMonthAndSendsNoPing() {
    stub.api.on(
        "GET",
        "/v1/account/usage",
        200,
        "{\"current_monthly_usage\":50,\"allowed_monthly_usage\":50}");

    RelayFailure failure =
        assertThrows(RelayFailure.class, () -> stub.provider.health(Bench.caller("key")));

    assertEquals(
        List.of(
            RelayError.fatal(
                "too many requests", "50 of 50 queries of this month are used at SecurityTrails.")),
        failure.errors());
    assertEquals(1, stub.api.seen().size());
  }

  @Test
  void oneHistoryStaysWhenTheOtherFails() {
    stub.history("aaaa", 1, 1, "2001:db8::1");
    stub.api.on("GET", "/v1/history/shop.example.com/dns/a?page=1", 500, "down");

    Findings<?> found = stub.observe(SecurityTrailsStub.HOST, Map.of());

    assertEquals(1, found.found().size());
    assertEquals(
        List.of(RelayError.fatal("unknown", "Unexpected response from SecurityTrails: down")),
        found.errors());
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
        List.of(
            RelayError.fatal(
                "authorization error", "Authorization failed: Invalid authentication credentials")),
        failure.errors());
    assertEquals(List.of(), stub.api.seen());
  }
}
