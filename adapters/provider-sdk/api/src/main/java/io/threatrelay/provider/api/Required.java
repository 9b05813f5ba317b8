package io.threatrelay.provider.api;

import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks of what an API must say, at the one place where its answer is mapped. */
public final class Required {

  /** A field that must be there and is not, or is not what it must be. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String field) {
      super(field);
    }
  }

  private Required() {}

  /**
   * The value, which must be there.
   *
   * @param <T> the type of the value
   * @param name the field, for the log
   * @param value may be null
   * @return the value, not null
   */
  public static <T> T field(String name, T value) {
    return field(name, value, any -> true);
  }

  /**
   * The value, which must be there and be right.
   *
   * @param <T> the type of the value
   * @param name the field, for the log
   * @param value may be null
   * @param right whether a value is right
   * @return the value, not null
   */
  public static <T> T field(String name, T value, Predicate<? super T> right) {
    if (value == null || !right.test(value)) {
      throw new Missing(name);
    }
    return value;
  }

  /**
   * The time, which must be there: ISO 8601 with an offset, or a date alone, which means its first
   * second in UTC. Seconds, or microseconds where the text has decimals.
   *
   * @param name the field, for the log
   * @param text may be null
   * @return the time
   */
  public static Timestamp time(String name, String text) {
    return field(name, time(text).orElse(null));
  }

  /**
   * The time as above; empty when it is missing or unreadable, for what may be.
   *
   * @param text may be null
   * @return the time, or empty
   */
  public static Optional<Timestamp> time(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Timestamp(
              instant(text), text.contains(".") ? Precision.MICROSECONDS : Precision.SECONDS));
    } catch (DateTimeException | IllegalArgumentException noTimeThatCtimTakes) {
      return Optional.empty();
    }
  }

  private static Instant instant(String text) {
    return text.indexOf('T') < 0
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }
}
