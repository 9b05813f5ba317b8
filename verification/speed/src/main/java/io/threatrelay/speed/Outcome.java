package io.threatrelay.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param what was measured
 * @param measured in words
 * @param ratio or number that is compared
 * @param wanted its bound
 * @param complaints about answers that were not what they should be
 */
record Outcome(String what, String measured, double ratio, Bound wanted, List<String> complaints) {

  /** A limit that is to be kept or reached. */
  record Bound(boolean atMost, double value, String unit) {

    static Bound atMost(double value, String unit) {
      return new Bound(true, value, unit);
    }

    static Bound atLeast(double value, String unit) {
      return new Bound(false, value, unit);
    }

    boolean isMetBy(double measured) {
      return atMost ? measured <= value : measured >= value;
    }

    @Override
    public String toString() {
      return "%s %s".formatted(atMost ? "<=" : ">=", text(value, unit));
    }
  }

  static Outcome of(String what, String measured, double ratio, Bound wanted, Tally... tallies) {
    return new Outcome(
        what,
        measured,
        ratio,
        wanted,
        Arrays.stream(tallies).map(Tally::complaint).flatMap(Optional::stream).toList());
  }

  private static String text(double value, String unit) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f%s" : "%.0f%s", value, unit);
  }

  @Override
  public String toString() {
    boolean met = complaints.isEmpty() && wanted.isMetBy(ratio);
    return "%-34s | %-76s | %9s | %-10s | %s%s"
        .formatted(
            what,
            measured,
            text(ratio, wanted.unit()),
            wanted,
            met ? "met" : "NOT MET",
            complaints.isEmpty() ? "" : " " + complaints);
  }
}
