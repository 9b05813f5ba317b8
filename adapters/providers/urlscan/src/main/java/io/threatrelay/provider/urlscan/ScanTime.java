package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.api.Required.field;

import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Times as urlscan.io spells them: {@code 2026-03-01T10:20:30.123Z}; the fraction may be missing.
 */
final class ScanTime {

  private static final Pattern SPELLING =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z(\\+00:00)?");

  private ScanTime() {}

  /** The time so many days later, which must be one that CTIM takes. */
  static Timestamp after(Timestamp time, int days) {
    try {
      return time.plusDays(days);
    } catch (IllegalArgumentException tooLate) {
      return field("task.time", null);
    }
  }

  /** Whether it is a time, and earlier than the other. */
  static boolean isBefore(String text, Timestamp other) {
    return SPELLING.matcher(text).matches() && text.compareTo(other.toString()) < 0;
  }

  static Timestamp parse(String name, String text) {
    field(name, text, time -> SPELLING.matcher(time).matches());
    try {
      Instant instant = Instant.parse(text.substring(0, text.indexOf('Z') + 1));
      return new Timestamp(instant, Precision.MICROSECONDS);
    } catch (DateTimeException | IllegalArgumentException noSuchTime) {
      return field(name, null);
    }
  }
}
