package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-27T08:15:00+00:00, 2026-02-27T08:15:00Z",
    "2026-02-27T08:15:00Z, 2026-02-27T08:15:00Z",
    "2026-02-27T08:15Z, 2026-02-27T08:15:00Z",
    "2026-02-27T01:15:00-07:00, 2026-02-27T08:15:00Z",
    "2026-02-27T08:15:00.25Z, 2026-02-27T08:15:00.250000Z",
    "2026-02-27, 2026-02-27T00:00:00Z"
  })
  void readsATime(String text, String time) {
    assertEquals(time, Required.time("seen", text).toString());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "T",
        "yesterday",
        "1772180100",
        "2026-02-30",
        "2026-2-7",
        "2026-02-27 08:15:00",
        "2026-02-27T08:15:00",
        "1969-12-31T23:59:59Z",
        "2525-01-02",
        "+999999999-12-31T00:00:00Z"
      })
  void missesATimeThatCtimWouldNotTake(String text) {
    assertEquals(
        "seen",
        assertThrows(Required.Missing.class, () -> Required.time("seen", text)).getMessage());
  }
}
