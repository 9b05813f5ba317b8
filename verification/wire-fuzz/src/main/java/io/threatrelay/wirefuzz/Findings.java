package io.threatrelay.wirefuzz;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All faults of a run, with a few examples of each kind. */
final class Findings {

  private static final int EXAMPLES = 2;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, List<String>> examples = new TreeMap<>();

  /**
   * Keeps a fault.
   *
   * @param kind the same for faults that are alike
   * @param example what was sent and what came back, or what else shows it
   */
  synchronized void add(String kind, String example) {
    counts.merge(kind, 1, Integer::sum);
    List<String> kept = examples.computeIfAbsent(kind, none -> new ArrayList<>());
    if (kept.size() < EXAMPLES) {
      kept.add(example);
    }
  }

  synchronized boolean isEmpty() {
    return counts.isEmpty();
  }

  /** How many kinds there are. */
  synchronized int kinds() {
    return counts.size();
  }

  synchronized void print(PrintStream out) {
    counts.forEach(
        (kind, count) -> {
          out.printf("FINDING %d x %s%n", count, kind);
          examples.get(kind).forEach(example -> out.println("  " + example));
        });
  }
}
