package io.threatrelay.wirefuzz;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.Footprint;
import io.threatrelay.testsupport.RelayProcess;
import io.threatrelay.testsupport.WatchdogProbe;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends raw bytes to a relay as shipped and checks that no request is served out of another's body,
 * that nothing fails or hangs, and that log, threads and memory stay bounded.
 */
public final class WireFuzz {

  private static final Duration LONGEST_WATCHDOG = Duration.ofSeconds(4);
  private static final long MORE_HEAP_KB = 24 << 10;
  private static final long MORE_THREADS = 32;
  private static final PrintStream OUT = System.out;

  private WireFuzz() {}

  /** The exit status is 1 for any finding, and 2 for arguments that are not understood. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FuzzOptions options;
    try {
      options = FuzzOptions.of(arguments);
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(2);
      return;
    }
    Path log = Files.createTempFile("wire-fuzz-", ".log");
    Findings findings = new Findings();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      Map<String, String> settings = new HashMap<>(sandbox.settings());
      settings.put("RELAY_LOG_LEVEL", "info");
      try (RelayProcess relay =
          RelayProcess.start(
              RelayProcess.shippedJava(options.java(), options.heap()),
              options.jar(),
              settings,
              Redirect.to(log.toFile()))) {
        fuzz(relay, options, log, findings);
      }
    } finally {
      Files.delete(log);
    }
    findings.print(OUT);
    OUT.printf("%d kinds of findings with seed %d%n", findings.kinds(), options.seed());
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  private static void fuzz(RelayProcess relay, FuzzOptions options, Path log, Findings findings)
      throws IOException, InterruptedException {
    Fuzzer fuzzer = new Fuzzer(relay.port(), options.seed(), findings);
    if (options.only().isPresent()) {
      OUT.println(fuzzer.send(options.only().getAsLong()));
    } else {
      fuzz(relay, options.duration(), fuzzer, findings);
    }
    LogCheck.check(log, fuzzer.requests(), findings);
  }

  private static void fuzz(RelayProcess relay, Duration duration, Fuzzer fuzzer, Findings findings)
      throws IOException, InterruptedException {
    WatchdogProbe watchdog = WatchdogProbe.start(relay.port());
    fuzzer.warmUp();
    Footprint before = footprint(relay, findings);
    fuzzer.run(duration);
    watchdog.close();
    Footprint after = footprint(relay, findings);
    OUT.printf(
        "%d cases, %d requests; %s -> %s; /watchdog %d times, at most %d ms%n",
        fuzzer.cases(),
        fuzzer.requests(),
        before,
        after,
        watchdog.asked(),
        watchdog.longest().toMillis());
    if (watchdog.failed() > 0 || watchdog.longest().compareTo(LONGEST_WATCHDOG) > 0) {
      findings.add(
          "/watchdog late or without an answer",
          watchdog.failed() + " failed " + watchdog.failures());
    }
    if (after.heap() > before.heap() + MORE_HEAP_KB) {
      findings.add("heap grew", before + " -> " + after);
    }
    if (after.threads() > before.threads() + MORE_THREADS) {
      findings.add("threads grew", before + " -> " + after);
    }
  }

  private static Footprint footprint(RelayProcess relay, Findings findings)
      throws InterruptedException {
    try {
      return Footprint.of(relay.pid());
    } catch (IOException ended) {
      findings.add("the relay ended", "exit status " + relay.exitStatus());
      return new Footprint(0, 0, 0, 0);
    }
  }
}
