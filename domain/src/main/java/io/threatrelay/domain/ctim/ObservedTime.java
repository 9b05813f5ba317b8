package io.threatrelay.domain.ctim;

/** When something was seen; both ends inclusive. */
public record ObservedTime(Timestamp start, Timestamp end) {

  public ObservedTime {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("observed until " + end + ", before it began " + start);
    }
  }

  public static ObservedTime at(Timestamp time) {
    return new ObservedTime(time, time);
  }
}
