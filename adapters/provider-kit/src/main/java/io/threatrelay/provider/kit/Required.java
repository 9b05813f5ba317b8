package io.threatrelay.provider.kit;

import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  /** The value, which must be there. */
  public static <T> T field(String name, T value) {
    return field(name, value, any -> true);
  }

  /** The value, which must be there and be right. */
  public static <T> T field(String name, T value, Predicate<? super T> right) {
    if (value == null || !right.test(value)) {
      throw new Missing(name);
    }
    return value;
  }

  /**
   * The time, which must be there: ISO 8601 with an offset, or a date alone, which means its first
   * second in UTC. Seconds, or microseconds where the text has decimals.
   */
  public static Timestamp time(String name, String text) {
    String spelled = field(name, text);
    try {
      return new Timestamp(
          instant(spelled), spelled.contains(".") ? Precision.MICROSECONDS : Precision.SECONDS);
    } catch (DateTimeException | IllegalArgumentException noTimeThatCtimTakes) {
      throw new Missing(name);
    }
  }

  private static Instant instant(String text) {
    return text.indexOf('T') < 0
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }
}
