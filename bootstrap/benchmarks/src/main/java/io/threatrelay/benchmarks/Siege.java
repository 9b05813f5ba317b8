package io.threatrelay.benchmarks;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How a well-behaved caller fares while others attack: its 99th percentile undisturbed and under
 * each attack, in one run.
 */
public final class Siege {

  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration PHASE = Duration.ofSeconds(20);
  private static final Duration HEAD_START = Duration.ofSeconds(3);

  private Siege() {}

  /** Arguments: the path of {@code relay.jar}; then the attacks, or none for all of them. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = System.out;
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
        RelayProcess relay = RelayProcess.start(Path.of(arguments[0]), sandbox.settings())) {
      GoodCaller caller = new GoodCaller(relay, sandbox);
      caller.measure(WARM_UP);
      Latencies undisturbed = caller.measure(PHASE);
      out.printf("%-18s %s%n", "undisturbed", undisturbed);
      for (Attack attack : wanted(arguments)) {
        Process attacker = attacker(attack, relay.port());
        Thread.sleep(HEAD_START.toMillis());
        Latencies attacked = caller.measure(PHASE);
        attacker.waitFor();
        out.printf("%-18s %s  p99 x%.2f%n", attack, attacked, attacked.p99() / undisturbed.p99());
        Thread.sleep(HEAD_START.toMillis());
      }
      out.printf("%-18s %s%n", "undisturbed again", caller.measure(PHASE));
    }
  }

  private static List<Attack> wanted(String[] arguments) {
    return arguments.length == 1
        ? List.of(Attack.values())
        : Arrays.stream(arguments).skip(1).map(Attack::valueOf).toList();
  }

  private static Process attacker(Attack attack, int port) throws IOException {
    long seconds = HEAD_START.plus(PHASE).toSeconds();
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Attack.class.getName(),
                attack.name(),
                String.valueOf(port),
                String.valueOf(seconds)))
        .inheritIO()
        .start();
  }
}
