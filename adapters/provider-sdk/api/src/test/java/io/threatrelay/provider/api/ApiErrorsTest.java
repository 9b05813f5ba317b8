package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.RelayError;
import io.threatrelay.provider.api.CallFailure.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that most providers begin with. */
class ApiErrorsTest {

  private static final ApiErrors ERRORS = ApiErrors.family("Weather");

  private static CallFailure setback(ApiErrors errors, int status) {
    return errors.status(status, "{\"message\":\"No rain.\"}").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | KEY_REFUSED | authorization error | Authorization failed: No rain.",
        "402 | ANSWERED | authorization error | Authorization failed: No rain.",
        "403 | ANSWERED | authorization error | Authorization failed: No rain.",
        "429 | THROTTLED | too many requests | Too many requests have been made to Weather. Please, try again later.",
        "502 | IN_TROUBLE | service unavailable | Weather is unavailable. Please, try again later.",
        "503 | IN_TROUBLE | service unavailable | Weather is unavailable. Please, try again later.",
        "504 | IN_TROUBLE | service unavailable | Weather is unavailable. Please, try again later.",
        "400 | ANSWERED | unknown | Unexpected response from Weather: No rain.",
        "418 | ANSWERED | unknown | Unexpected response from Weather: No rain.",
        "500 | BAD | unknown | Unexpected response from Weather: No rain."
      })
  void saysWhatTheFamilySays(int status, Kind kind, String code, String message) {
    CallFailure setback = setback(ERRORS, status);

    assertEquals(List.of(RelayError.fatal(code, message)), setback.failure().errors());
    assertEquals(kind, setback.kind());
  }

  @Test
  void knowsNothingOn404() {
    assertEquals(Optional.empty(), ERRORS.status(404, ""));
  }

  @Test
  void givesWayToAProvidersOwnRow() {
    RelayError tea = RelayError.fatal("bad request", "Tea.");

    assertEquals(List.of(tea), setback(ERRORS.on(418, tea), 418).failure().errors());
    assertEquals(Optional.empty(), ERRORS.nothingOn(422).status(422, ""));
    assertEquals("service unavailable", ERRORS.unreachable(null).errors().get(0).code());
  }
}
