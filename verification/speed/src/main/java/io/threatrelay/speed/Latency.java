package io.threatrelay.speed;

import io.threatrelay.speed.Contest.WarmUp;
import io.threatrelay.speed.Outcome.Bound;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long one caller waits, beside somebody who asks the provider directly. */
final class Latency {

  private static final WarmUp WARM_UP = new WarmUp(Duration.ofSeconds(8), 4_000, 3);
  private static final Duration TURN = Duration.ofSeconds(2);
  private static final int TURNS = 8;
  private static final int DOMAINS = 20;

  private Latency() {}

  static void ofManyDomains(Lab lab) throws IOException {
    Orders orders = lab.orders(50, 0, 0);
    String observables =
        IntStream.range(0, DOMAINS)
            .mapToObj(i -> "{\"type\":\"domain\",\"value\":\"www%d.example.com\"}".formatted(i))
            .collect(Collectors.joining(",", "[", "]"));
    try (RelayProcess relay = lab.relay(Java.current(), orders, Lab.CACHE_OFF)) {
      Contest contest =
          Contest.between(
                  new Crowd(
                      lab.observe(relay, "securitytrails", 1, observables),
                      Expected.domains(DOMAINS)),
                  relay.child(),
                  new Crowd(
                      List.of(Question.get(orders.url("history/www.example.com/dns/a"))),
                      Expected.provider("values", CannedBodies.RECORDS)),
                  lab.standIn())
              .hold(WARM_UP, TURN, TURNS);
      Tally asked = contest.one().tally();
      Tally direct = contest.other().tally();
      lab.report(
          Outcome.of(
              "20 domains, latency 50 ms",
              "median %.1f ms, one round trip %.1f ms".formatted(asked.median(), direct.median()),
              asked.median() / direct.median(),
              Bound.atMost(3, ""),
              asked,
              direct));
    }
  }

  static void ofTheRelayItself(Lab lab) throws IOException {
    Orders orders = lab.orders(0, 0, 0);
    try (RelayProcess relay = lab.relay(Java.current(), orders, Lab.CACHE_OFF)) {
      Contest contest =
          Contest.between(
                  new Crowd(
                      lab.observe(relay, "securitytrails", 1, Throughput.ADDRESS),
                      Expected.address()),
                  relay.child(),
                  new Crowd(
                      lab.post(orders.url("domains/list"), 1, Throughput.ADDRESS),
                      Expected.provider("hostname", CannedBodies.RECORDS)),
                  lab.standIn())
              .hold(WARM_UP, TURN, TURNS);
      Tally asked = contest.one().tally();
      Tally direct = contest.other().tally();
      lab.report(
          Outcome.of(
              "added latency, 1 caller",
              "median %.2f ms, directly %.2f ms (relay's CPU %.2f ms an answer)"
                  .formatted(asked.median(), direct.median(), contest.one().cpuAnAnswer()),
              asked.median() - direct.median(),
              Bound.atMost(1.5, " ms"),
              asked,
              direct));
    }
  }
}
