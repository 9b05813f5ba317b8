package io.threatrelay.siege;

import io.threatrelay.testsupport.Footprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attack, measured.
 *
 * @param before the relay's footprint between the undisturbed phase and the attack
 * @param after the same after the attack; empty when the relay has ended
 * @param exitStatus of a relay that has ended
 * @param watchdog the slowest {@code GET /watchdog} during the attack
 * @param unwatched how many of those were not answered
 * @param log bytes of the relay's log
 */
record SiegeRow(
    String attack,
    Latencies undisturbed,
    Latencies attacked,
    Footprint before,
    Optional<Footprint> after,
    OptionalInt exitStatus,
    Duration watchdog,
    List<String> unwatched,
    long log) {

  static final long MORE_HEAP_KB = 32 << 10;
  static final long MORE_THREADS = 32;

  /** An undisturbed client that fares worse says that the machine is busy with something else. */
  static final double MOST_UNDISTURBED_MILLIS = 500;

  static final Duration LONGEST_WATCHDOG = Duration.ofSeconds(4);

  /** Attacked p99 over undisturbed p99. */
  double ratio() {
    return attacked.p99() / undisturbed.p99();
  }

  static boolean isQuiet(Latencies undisturbed) {
    return undisturbed.failures().isEmpty() && undisturbed.p99() <= MOST_UNDISTURBED_MILLIS;
  }

  /** What is wrong; nothing when the relay stood firm. */
  List<String> faults(double mostRatio) {
    List<String> faults = new ArrayList<>();
    exitStatus.ifPresent(status -> faults.add("the relay ended with status " + status));
    if (!isQuiet(undisturbed)) {
      faults.add("not measured: the machine is too busy, or the relay fails undisturbed");
    }
    // Not "more than": no answers at all make a ratio that is no number.
    if (!(ratio() <= mostRatio)) {
      faults.add("p99 x%.2f is over x%.2f".formatted(ratio(), mostRatio));
    }
    attacked.failures().stream()
        .findFirst()
        .ifPresent(first -> faults.add(attacked.failures().size() + " questions failed: " + first));
    if (watchdog.compareTo(LONGEST_WATCHDOG) > 0) {
      faults.add("/watchdog took " + watchdog.toMillis() + " ms");
    }
    if (!unwatched.isEmpty()) {
      faults.add("/watchdog was not answered: " + unwatched.get(0));
    }
    after.ifPresent(footprint -> growth(footprint, faults));
    return faults;
  }

  private void growth(Footprint footprint, List<String> faults) {
    if (footprint.heap() > before.heap() + MORE_HEAP_KB) {
      faults.add("the heap grew");
    }
    if (footprint.threads() > before.threads() + MORE_THREADS) {
      faults.add("the number of threads grew");
    }
  }

  String text(double mostRatio) {
    List<String> faults = faults(mostRatio);
    String end =
        after
            .map(
                footprint ->
                    "heap %d -> %d MB, threads %d -> %d"
                        .formatted(
                            before.heap() >> 10,
                            footprint.heap() >> 10,
                            before.threads(),
                            footprint.threads()))
            .orElse("no relay any more");
    return "%-24s %s%n  undisturbed %s%n  attacked    %s%n  p99 x%.2f (at most x%.2f), /watchdog at most %d ms, %s, log %d KB%s"
        .formatted(
            attack,
            faults.isEmpty() ? "ok" : "RED",
            undisturbed,
            attacked,
            ratio(),
            mostRatio,
            watchdog.toMillis(),
            end,
            log >> 10,
            faults.isEmpty() ? "" : "\n  RED: " + String.join("; ", faults));
  }
}
