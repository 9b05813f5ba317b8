package io.threatrelay.domain.ctim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * An instant in UTC, as precise as its source is.
 *
 * @param instant within the years 1970 to 2525, as CTIM wants
 */
public record Timestamp(Instant instant, Precision precision) implements Comparable<Timestamp> {

  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");

  /** How finely a source tells the time. */
  public enum Precision {
    SECONDS(ChronoUnit.SECONDS, "uuuu-MM-dd'T'HH:mm:ss'Z'"),
    MICROSECONDS(ChronoUnit.MICROS, "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private final ChronoUnit unit;
    private final DateTimeFormatter format;

    Precision(ChronoUnit unit, String pattern) {
      this.unit = unit;
      this.format = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }
  }

  public Timestamp {
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException(instant + " is not within 1970 to 2525");
    }
    instant = instant.truncatedTo(precision.unit);
  }

  public Timestamp plusDays(long days) {
    return new Timestamp(instant.plus(days, ChronoUnit.DAYS), precision);
  }

  @Override
  public int compareTo(Timestamp other) {
    return instant.compareTo(other.instant);
  }

  /** ISO 8601, with as many decimals as the precision has. */
  @Override
  public String toString() {
    return precision.format.format(instant);
  }
}
