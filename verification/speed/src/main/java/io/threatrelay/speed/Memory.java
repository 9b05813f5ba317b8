package io.threatrelay.speed;

import io.threatrelay.speed.Outcome.Bound;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.time.Duration;

/** What the process holds while many callers ask: both providers, one after the other. */
final class Memory {

  private static final Duration EACH = Duration.ofSeconds(15);
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final int FEW_CALLERS = 8;
  private static final int RESULTS = 5;
  private static final int RESULT_BYTES = 200_000;

  private Memory() {}

  static void atManyCallers(Lab lab) throws IOException {
    Java java = lab.newer().orElse(Java.current());
    Orders orders = lab.orders(50, RESULTS, RESULT_BYTES);
    try (RelayProcess relay = lab.relay(java, orders, Lab.CACHE_OFF)) {
      addresses(lab, relay, FEW_CALLERS).ask(WARM_UP);
      String where = ", " + java;
      report(lab, relay, "256 callers" + where, addresses(lab, relay, Throughput.CALLERS));
      report(lab, relay, "256 callers, scans" + where, scans(lab, relay));
    }
  }

  private static Crowd addresses(Lab lab, RelayProcess relay, int callers) {
    return new Crowd(
        lab.observe(relay, "securitytrails", callers, Throughput.ADDRESS), Expected.address());
  }

  /** Each answer takes five results of 200 kB. */
  private static Crowd scans(Lab lab, RelayProcess relay) {
    return new Crowd(
        lab.observe(relay, "urlscan", Throughput.CALLERS, Throughput.DOMAIN),
        Expected.scans(RESULTS));
  }

  private static void report(Lab lab, RelayProcess relay, String what, Crowd crowd)
      throws IOException {
    Tally tally = crowd.ask(EACH);
    lab.report(
        Outcome.of(
            what,
            "resident at most, during %d answers; p99 %.0f ms"
                .formatted(tally.count(), tally.p99()),
            relay.child().peakRssMegabytes(),
            Bound.atMost(220, " MB"),
            tally));
  }
}
