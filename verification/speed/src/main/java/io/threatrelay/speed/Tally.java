package io.threatrelay.speed;

import java.util.Arrays;
import java.util.Optional;

/** What came of asking: how long answers took, and how many were not what they should be. */
final class Tally {

  private long[] nanos = new long[1 << 12];
  private int count;
  private int errors;
  private String firstError;
  private long elapsed;

  void answered(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  void failed(String why) {
    errors++;
    firstError = firstError == null ? why : firstError;
  }

  void lasted(long duration) {
    elapsed += duration;
  }

  /** The same, and what came of asking again. */
  Tally plus(Tally more) {
    for (int i = 0; i < more.count; i++) {
      answered(more.nanos[i]);
    }
    errors += more.errors;
    firstError = firstError == null ? more.firstError : firstError;
    elapsed += more.elapsed;
    return this;
  }

  int count() {
    return count;
  }

  /** Empty when every answer was what it should be. */
  Optional<String> complaint() {
    return errors == 0
        ? Optional.empty()
        : Optional.of(errors + " ERRORS, the first: " + firstError);
  }

  double perSecond() {
    return count * 1e9 / elapsed;
  }

  /** Milliseconds. */
  double median() {
    return percentile(0.5);
  }

  /** Milliseconds. */
  double p99() {
    return percentile(0.99);
  }

  private double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, share * count)] / 1e6;
  }
}
