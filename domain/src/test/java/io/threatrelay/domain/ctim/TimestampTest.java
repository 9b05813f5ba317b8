package io.threatrelay.domain.ctim;

import static io.threatrelay.domain.ctim.Timestamp.Precision.MICROSECONDS;
import static io.threatrelay.domain.ctim.Timestamp.Precision.SECONDS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimestampTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

  @Test
  void isWrittenAsPreciselyAsItsSourceIs() {
    assertEquals("2026-11-21T12:00:00Z", new Timestamp(NOON, SECONDS).toString());
    assertEquals("2026-11-21T12:00:00.123456Z", new Timestamp(NOON, MICROSECONDS).toString());
    assertEquals(
        "1970-01-01T00:00:00.000000Z", new Timestamp(Instant.EPOCH, MICROSECONDS).toString());
  }

  @Test
  void isWrittenAlikeInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      for (String country :
          new String[] {"ar-EG", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese"}) {
        Locale.setDefault(Locale.forLanguageTag(country));
        assertEquals("2026-11-21T12:00:00Z", new Timestamp(NOON, SECONDS).toString());
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isEqualWithinItsPrecision() {
    assertEquals(new Timestamp(NOON.plusNanos(5), SECONDS), new Timestamp(NOON, SECONDS));
    assertEquals(
        0, new Timestamp(NOON.plusNanos(5), SECONDS).compareTo(new Timestamp(NOON, SECONDS)));
  }

  @Test
  void liesBetween1970And2525() {
    Instant last = Instant.parse("2525-01-01T00:00:00Z");

    assertDoesNotThrow(() -> new Timestamp(Instant.EPOCH, SECONDS));
    assertDoesNotThrow(() -> new Timestamp(last, MICROSECONDS));
    assertThrows(IllegalArgumentException.class, () -> new Timestamp(last.plusNanos(1), SECONDS));
    assertThrows(
        IllegalArgumentException.class, () -> new Timestamp(Instant.EPOCH.minusNanos(1), SECONDS));
    assertThrows(IllegalArgumentException.class, () -> new Timestamp(last, SECONDS).plusDays(1));
  }

  @Test
  void endsNoTimeBeforeItsStart() {
    Timestamp noon = new Timestamp(NOON, SECONDS);

    assertDoesNotThrow(() -> ObservedTime.at(noon));
    assertThrows(IllegalArgumentException.class, () -> new ObservedTime(noon.plusDays(1), noon));
    assertThrows(IllegalArgumentException.class, () -> ValidTime.between(noon.plusDays(1), noon));
  }
}
