package io.threatrelay.domain.ctim;

import java.time.Instant;

/** When something was seen; both ends inclusive. */
public record ObservedTime(Instant start, Instant end) {

  public ObservedTime {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("observed until " + end + ", before it began " + start);
    }
  }

  public static ObservedTime at(Instant instant) {
    return new ObservedTime(instant, instant);
  }
}
