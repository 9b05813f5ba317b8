package io.threatrelay.siege;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long answers took, and which questions got none. */
final class Latencies {

  private final List<Long> nanos = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  synchronized void add(long duration) {
    nanos.add(duration);
  }

  synchronized void failed(String how) {
    failures.add(how);
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** Milliseconds; infinite without any answer. */
  double p95() {
    return percentile(0.95);
  }

  /** Milliseconds; infinite without any answer. */
  double p99() {
    return percentile(0.99);
  }

  private synchronized double percentile(double share) {
    if (nanos.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
  }

  @Override
  public synchronized String toString() {
    return "%5d answers, %d failed, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms"
        .formatted(nanos.size(), failures.size(), percentile(0.5), p95(), p99(), percentile(1));
  }
}
