package io.threatrelay.faultrun;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** How often each check failed, with the first examples. */
final class Checks {

  private static final int EXAMPLES = 3;

  private final Map<String, Failures> failures = new TreeMap<>();

  private static final class Failures {
    private int count;
    private final StringBuilder examples = new StringBuilder();
  }

  synchronized void failed(String check, String example) {
    Failures failed = failures.computeIfAbsent(check, any -> new Failures());
    if (failed.count++ < EXAMPLES) {
      failed.examples.append("\n    ").append(example);
    }
  }

  synchronized boolean allPassed() {
    return failures.isEmpty();
  }

  synchronized void print(PrintStream out) {
    if (failures.isEmpty()) {
      out.println("every check passed");
    }
    failures.forEach(
        (check, failed) -> out.println("FAILED " + failed.count + " x " + check + failed.examples));
  }
}
