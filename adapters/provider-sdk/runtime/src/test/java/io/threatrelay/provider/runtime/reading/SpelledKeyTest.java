package io.threatrelay.provider.runtime.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledKeyTest {

  @ParameterizedTest
  @CsvSource({
    "no a-/b, 'no ***'",
    "no a\\u002d/b, 'no ***'",
    "\\u0061\\u002D\\/\\u0062a-\\/b!, '******!'",
    "a-a-\\/b\\n, 'a-***\\n'",
    "a\\-/b \\u002, 'a\\-/b \\u002'",
    "a-\\, 'a-\\'"
  })
  void isMaskedHoweverJsonSpellsIt(String text, String masked) {
    assertEquals(masked, SpelledKey.masked(text, "a-/b"));
  }

  @ParameterizedTest
  @CsvSource({"x\\\\\\\"y, '***'", "x\\\"y, '***'"})
  void isMaskedWhenItHasWhatJsonEscapes(String text, String masked) {
    assertEquals(masked, SpelledKey.masked(text, "x\\\"y"));
  }
}
