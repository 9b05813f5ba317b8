package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @Test
  void isAnHourWhenNobodySaysOtherwise() {
    assertEquals(Duration.ofHours(1), Freshness.of(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=7200|7200",
        "public, max-age=7200, must-revalidate|7200",
        "Max-Age = \"7200\"|7200",
        "max-age=0007200|7200",
        "public|3600",
        "s-maxage=7200|3600",
        "x-max-age=7200|3600",
        "''|3600",
        "max-age=0|300",
        "max-age=299|300",
        "max-age=300|300",
        "max-age=|300",
        "max-age=-5|300",
        "max-age=86400|86400",
        "max-age=86401|86400",
        "max-age=99999999999999999999|86400",
        "no-store|300",
        "No-Cache, max-age=7200|300"
      })
  void followsTheHeaderWithinBounds(String cacheControl, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), Freshness.of(cacheControl));
  }
}
