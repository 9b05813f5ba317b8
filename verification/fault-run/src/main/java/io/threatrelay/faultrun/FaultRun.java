package io.threatrelay.faultrun;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets callers ask a relay whose providers do everything wrong that providers can, and checks every
 * answer against what they did deliver.
 */
public final class FaultRun {

  private static final int SECONDS = 600;
  private static final PrintStream OUT = System.out;

  private FaultRun() {}

  /**
   * Arguments: the path of {@code relay.jar}, how many seconds (600), a seed (1), and {@code cache}
   * for a relay that caches. The exit status is 1 when a check failed.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path jar = Path.of(arguments[0]);
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    boolean caching = arguments.length > 3 && arguments[3].equals("cache");
    Plan plan = new Plan(seed, caching, seconds);
    OUT.println(plan);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      Run unreachable = new Run(plan);
      new Unreachable(unreachable).check(jar, sandbox);
      OUT.println("\nproviders that cannot be reached:");
      unreachable.checks().print(OUT);
      Run run = new Run(plan);
      underLoad(run, jar, sandbox);
      run.checks().print(OUT);
      boolean passed = run.checks().allPassed() && unreachable.checks().allPassed();
      System.exit(passed ? 0 : 1);
    }
  }

  private static void underLoad(Run run, Path jar, Sandbox sandbox)
      throws IOException, InterruptedException {
    OUT.println("\nproviders that fail under load:");
    try (HostileHost trails = new HostileHost(new StandIn(run, new SecurityTrailsApi()));
        HostileHost scans = new HostileHost(new StandIn(run, new UrlscanApi()))) {
      Map<String, String> settings = new HashMap<>(sandbox.settings());
      settings.put("RELAY_DEADLINE", Run.DEADLINE.toString());
      settings.put("RELAY_CACHE_TTL", run.plan().caching() ? "PT5M" : "PT0S");
      settings.put("SECURITYTRAILS_API_URL", trails.url());
      settings.put("URLSCAN_API_URL", scans.url());
      try (RelayProcess relay = RelayProcess.start(jar, settings)) {
        run.begin();
        Growth growth = new Growth(run, relay.pid());
        Thread watcher = new Thread(growth, "growth");
        Thread switching = new Thread(new Outages(run, List.of(trails, scans)), "outages");
        watcher.start();
        switching.start();
        Crowd crowd = new Crowd(run, URI.create(relay.url()), sandbox.keySetHost());
        crowd.ask();
        watcher.join();
        switching.join();
        SpentMonths.check(run);
        summary(run, crowd);
        growth.check(OUT);
      }
    }
  }

  private static void summary(Run run, Crowd crowd) {
    Map<Fault, Integer> calls = new EnumMap<>(Fault.class);
    run.ledger().all().forEach(delivery -> calls.merge(delivery.fault(), 1, Integer::sum));
    List<Long> millis = crowd.latencies();
    OUT.printf(
        "%d answers (p50 %d ms, p99 %d ms, max %d ms), %d callers hung up%n",
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100),
        millis.get(millis.size() - 1),
        crowd.hungUp());
    OUT.printf("forgiven as late as the judge stalled: %d answers%n", crowd.judge().forgiven());
    OUT.println("calls: " + calls);
    OUT.println(run.excesses());
    OUT.printf(
        "the judge's longest stall: %d ms%n",
        run.canary().longestStall(run.started(), System.nanoTime()) / 1_000_000);
  }
}
