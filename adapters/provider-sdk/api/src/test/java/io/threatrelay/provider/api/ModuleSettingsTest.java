package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.ProviderAccess;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleSettingsTest {

  private static OptionalInt read(Map<String, Object> claims) {
    return ModuleSettings.wholeNumber(
        ProviderAccess.with("key", new Claims(claims), Budget.of(Duration.ofSeconds(1))), "N");
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of(0L, 0),
        Arguments.of(7L, 7),
        Arguments.of("7", 7),
        Arguments.of("007", 7),
        Arguments.of(Long.MAX_VALUE, Integer.MAX_VALUE),
        Arguments.of("9".repeat(100), Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void readsWholeNumbersAlsoAsText(Object claim, int number) {
    assertEquals(OptionalInt.of(number), read(Map.of("N", claim)));
  }

  static Stream<Object> others() {
    return Stream.of(
        -1L,
        "-1",
        "+1",
        " 1 ",
        "1.0",
        "1e3",
        "",
        "all",
        "٣",
        "9".repeat(101),
        new BigDecimal("1.5"),
        new BigDecimal("1E+2"),
        true,
        List.of(1L),
        Map.of("a", 1L));
  }

  @ParameterizedTest
  @MethodSource("others")
  void isEmptyForEverythingElse(Object claim) {
    assertEquals(OptionalInt.empty(), read(Map.of("N", claim)));
  }

  @Test
  void isEmptyForNullAndForNothing() {
    assertEquals(OptionalInt.empty(), read(Collections.singletonMap("N", null)));
    assertEquals(OptionalInt.empty(), read(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "30, 30", "365, 365", "9999999999, 365", "many, 90"})
  void keepsToARange(String claim, int days) {
    ProviderAccess access =
        ProviderAccess.with(
            "key", new Claims(Map.of("DAYS", claim)), Budget.of(Duration.ofSeconds(1)));

    assertEquals(days, ModuleSettings.wholeNumber(access, "DAYS", 1, 365, 90));
  }
}
