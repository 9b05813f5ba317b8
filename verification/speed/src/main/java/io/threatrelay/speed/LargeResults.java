package io.threatrelay.speed;

import io.threatrelay.speed.Outcome.Bound;
import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A hundred results of megabytes, of which next to nothing is wanted, in a heap of 64 MB. */
final class LargeResults {

  private static final int HITS = 100;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 8;

  private LargeResults() {}

  /** Beside a client that reads the same bytes on as many connections and drops them. */
  static void besideABareReader(Lab lab) throws IOException {
    Orders orders = lab.orders(50, HITS, 1_000_000);
    Path log = GcLog.create();
    Java small = Java.current().withHeap("64m");
    try (RelayProcess relay = lab.relay(small.with(GcLog.flag(log)), orders, Lab.CACHE_OFF);
        ChildProcess reader = small.start(BareReader.class)) {
      Crowd caller = caller(lab, relay);
      lab.peakCalls();
      Tally warmUp = caller.askOnce();
      int connections = Math.max(1, lab.peakCalls());
      String order = "%s %d %d".formatted(orders.base(), HITS, connections);
      Tally asked = new Tally();
      Tally read = new Tally();
      for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
        Tally answer = caller.askOnce();
        reader.tell(order);
        long nanos = reader.number();
        if (i < WARM_UPS) {
          warmUp.plus(answer);
        } else {
          asked.plus(answer);
          read.answered(nanos);
        }
      }
      lab.report(
          Outcome.of(
              "100 results of 1 MB",
              "median %.0f ms, bare reader %.0f ms, both on %d connections"
                  .formatted(asked.median(), read.median(), connections),
              asked.median() / read.median(),
              Bound.atMost(4, ""),
              asked,
              warmUp));
      lab.report(
          Outcome.of(
              "100 results of 1 MB: heap",
              "-Xmx64m, after the collector %d MB at most".formatted(GcLog.mostLive(log)),
              GcLog.mostUsed(log),
              Bound.atMost(64, " MB")));
    } finally {
      Files.delete(log);
    }
  }

  /** Correctness: every document is there. */
  static void inASmallHeap(Lab lab) throws IOException {
    Path log = GcLog.create();
    Java small = Java.current().withHeap("64m").with(GcLog.flag(log));
    try (RelayProcess relay = lab.relay(small, lab.orders(50, HITS, 5_000_000), Lab.CACHE_OFF)) {
      Crowd caller = caller(lab, relay);
      Tally first = caller.askOnce();
      Tally second = caller.askOnce();
      lab.report(
          Outcome.of(
              "100 results of 5 MB: heap",
              "-Xmx64m, all documents; %.1f s, then %.1f s"
                  .formatted(first.median() / 1000, second.median() / 1000),
              GcLog.mostUsed(log),
              Bound.atMost(64, " MB"),
              first,
              second));
    } finally {
      Files.delete(log);
    }
  }

  private static Crowd caller(Lab lab, RelayProcess relay) {
    return new Crowd(lab.observe(relay, "urlscan", 1, Throughput.DOMAIN), Expected.scans(HITS));
  }
}
