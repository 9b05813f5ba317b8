package io.threatrelay.siege;

import io.threatrelay.testsupport.Footprint;
import io.threatrelay.testsupport.RelayProcess;
import io.threatrelay.testsupport.WatchdogProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How a well-behaved client fares while others attack. Each attack has a relay of its own: the
 * client's 99th percentile is measured undisturbed, then under the attack.
 */
public final class Siege {

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration HEAD_START = Duration.ofSeconds(3);
  private static final Duration LONGEST_CALM = Duration.ofSeconds(40);
  private static final Duration CALM_STEP = Duration.ofSeconds(4);
  private static final int TAIL = 5;
  private static final int MOST_TRIES = 3;

  private final SiegeOptions options;
  private final Battlefield field;

  private Siege(SiegeOptions options, Battlefield field) {
    this.options = options;
    this.field = field;
  }

  /** The exit status is 1 when a row is red, and 2 for arguments that are not understood. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = System.out;
    SiegeOptions options;
    try {
      options = SiegeOptions.of(arguments);
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(2);
      return;
    }
    out.printf("%s, heap %s%n", options.java(), options.heap());
    int red = 0;
    try (Battlefield field = new Battlefield()) {
      Siege siege = new Siege(options, field);
      for (Attack attack : options.attacks()) {
        red += siege.stands(attack, out) ? 0 : 1;
      }
    }
    out.printf("%d of %d rows are red%n", red, options.attacks().size());
    System.exit(red == 0 ? 0 : 1);
  }

  /** Prints a row. Whether nothing is wrong with it. */
  private boolean stands(Attack attack, PrintStream out) throws InterruptedException {
    try {
      SiegeRow row = measure(attack, out);
      out.println(row.text(options.ratio()));
      return row.faults(options.ratio()).isEmpty();
    } catch (IOException | IllegalStateException endedEarly) {
      out.printf("%-24s RED%n  RED: not measured: %s%n", attack, endedEarly);
      return false;
    }
  }

  private SiegeRow measure(Attack attack, PrintStream out)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("siege-", ".log");
    try (RelayProcess relay = field.relay(options, log)) {
      SiegeRow row = measure(attack, relay, log);
      if (row.exitStatus().isPresent()) {
        tail(log).forEach(line -> out.println("  log: " + line));
      }
      return row;
    } finally {
      Files.delete(log);
    }
  }

  private SiegeRow measure(Attack attack, RelayProcess relay, Path log)
      throws IOException, InterruptedException {
    Target target = field.target(relay);
    GoodCaller caller = new GoodCaller(target);
    caller.measure(WARM_UP);
    Latencies undisturbed = undisturbed(caller);
    Footprint before = Footprint.of(relay.pid());
    Process attacker =
        field.attacker(attack, target, HEAD_START.plus(options.phase()).toSeconds()).process();
    WatchdogProbe watchdog = WatchdogProbe.start(relay.port());
    Thread.sleep(HEAD_START.toMillis());
    Latencies attacked = caller.measure(options.phase());
    watchdog.close();
    if (!attacker.waitFor(LONGEST_CALM.toSeconds(), TimeUnit.SECONDS)) {
      attacker.destroyForcibly();
    }
    return new SiegeRow(
        attack.name(),
        undisturbed,
        attacked,
        before,
        calm(relay, before),
        relay.exitStatus(),
        watchdog.longest(),
        watchdog.failures(),
        Files.size(log));
  }

  /** Again when something else kept the machine busy, three times at most. */
  private Latencies undisturbed(GoodCaller caller) throws InterruptedException {
    Latencies undisturbed = caller.measure(options.phase());
    for (int i = 1; i < MOST_TRIES && !SiegeRow.isQuiet(undisturbed); i++) {
      undisturbed = caller.measure(options.phase());
    }
    return undisturbed;
  }

  /** Idle threads and half-done work may take a while to go. */
  private static Optional<Footprint> calm(RelayProcess relay, Footprint before)
      throws InterruptedException {
    Optional<Footprint> now = footprint(relay);
    long end = System.nanoTime() + LONGEST_CALM.toNanos();
    while (now.isPresent()
        && System.nanoTime() < end
        && (now.get().threads() > before.threads() + SiegeRow.MORE_THREADS
            || now.get().heap() > before.heap() + SiegeRow.MORE_HEAP_KB)) {
      Thread.sleep(CALM_STEP.toMillis());
      now = footprint(relay);
    }
    return now;
  }

  private static Optional<Footprint> footprint(RelayProcess relay) throws InterruptedException {
    if (relay.exitStatus().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Footprint.of(relay.pid()));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  private static List<String> tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
  }
}
