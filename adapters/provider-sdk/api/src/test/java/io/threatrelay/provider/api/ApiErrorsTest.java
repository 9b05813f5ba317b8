package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.RelayError;
import io.threatrelay.provider.api.ApiErrors.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that most providers begin with. */
class ApiErrorsTest {

  private static final ApiErrors ERRORS = ApiErrors.family("Weather");

  private static Refusal refusal(ApiErrors errors, int status) {
    return errors.refusal(status, "{\"message\":\"No rain.\"}").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | true | authorization error | Authorization failed: No rain.",
        "402 | false | authorization error | Authorization failed: No rain.",
        "403 | false | authorization error | Authorization failed: No rain.",
        "429 | false | too many requests | Too many requests have been made to Weather. Please, try again later.",
        "502 | false | service unavailable | Weather is unavailable. Please, try again later.",
        "503 | false | service unavailable | Weather is unavailable. Please, try again later.",
        "504 | false | service unavailable | Weather is unavailable. Please, try again later.",
        "400 | false | unknown | Unexpected response from Weather: No rain.",
        "418 | false | unknown | Unexpected response from Weather: No rain.",
        "500 | false | unknown | Unexpected response from Weather: No rain."
      })
  void saysWhatTheFamilySays(int status, boolean ofKey, String code, String message) {
    Refusal refusal = refusal(ERRORS, status);

    assertEquals(RelayError.fatal(code, message), refusal.error());
    assertEquals(ofKey, refusal.ofKey());
  }

  @Test
  void knowsNothingOn404() {
    assertEquals(Optional.empty(), ERRORS.refusal(404, ""));
  }

  @Test
  void givesWayToAProvidersOwnRow() {
    RelayError tea = RelayError.fatal("bad request", "Tea.");

    assertEquals(tea, refusal(ERRORS.on(418, tea), 418).error());
    assertEquals(Optional.empty(), ERRORS.nothingOn(422).refusal(422, ""));
    assertEquals("service unavailable", ERRORS.unreachable().code());
  }
}
