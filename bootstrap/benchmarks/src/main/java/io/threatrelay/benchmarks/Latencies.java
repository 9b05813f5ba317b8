package io.threatrelay.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long answers took. */
final class Latencies {

  private final List<Long> nanos = new ArrayList<>();

  void add(long duration) {
    nanos.add(duration);
  }

  /** Milliseconds. */
  double p99() {
    return percentile(0.99);
  }

  private double percentile(double share) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
  }

  @Override
  public String toString() {
    return "%5d answers  p50 %7.2f ms  p99 %7.2f ms  max %7.2f ms"
        .formatted(nanos.size(), percentile(0.5), percentile(0.99), percentile(1));
  }
}
