package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"message":"Rate limit for 'search' exceeded, limit is 30 per minute. Reset in 34 seconds.","status":429} | 34
          Please retry in 5 s. | 5
          Try again after 60 sec | 60
          WAIT 1s | 1
          """)
  void tellsWhenToComeBack(String text, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds + 1)), RefusalText.room(text));
  }

  @Test
  void tellsNothingWhereItDoesNot() {
    for (String text :
        new String[] {
          "",
          "{\"message\":\"You've exceeded the usage limits for your account.\"}",
          "limit is 30 per minute",
          "reset in 99999999 seconds",
          "Reset in 3 scans"
        }) {
      assertEquals(Optional.empty(), RefusalText.room(text), text);
    }
  }
}
