package io.threatrelay.speed;

import io.threatrelay.speed.Contest.WarmUp;
import io.threatrelay.speed.Outcome.Bound;
import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** How many answers a second many callers get. */
final class Throughput {

  static final String ADDRESS = "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"}]";
  static final String DOMAIN = "[{\"type\":\"domain\",\"value\":\"www.example.com\"}]";
  static final int CALLERS = 256;

  /**
   * The relay has more code than a bare server: half as much, and it is the compiler that is
   * measured.
   */
  private static final WarmUp WARM_UP = new WarmUp(Duration.ofSeconds(10), 150_000, 12);

  private static final Duration TURN = Duration.ofSeconds(4);
  private static final int TURNS = 6;
  private static final String ROOMY = "256m";
  private static final int FEW_CALLERS = 8;
  private static final int FEW_RESULTS = 5;
  private static final int RESULT_BYTES = 200_000;

  private Throughput() {}

  /**
   * Beside a server that makes the same outgoing call and returns its bytes. Both have more memory
   * than is shipped: the bare one does not live through it with that.
   */
  static void besideABareServer(Lab lab) throws IOException {
    Orders orders = lab.orders(50, 0, 0);
    for (Java shipped : lab.javas()) {
      Java java = shipped.withHeap(ROOMY);
      try (RelayProcess relay = lab.relay(java, orders, Lab.CACHE_OFF);
          ChildProcess bare = java.start(BareServer.class, orders.base())) {
        URI call = url(bare.number(), "/call");
        Contest contest =
            Contest.between(
                    asked(lab, relay),
                    relay.child(),
                    new Crowd(
                        lab.post(call, CALLERS, ADDRESS),
                        Expected.provider("hostname", CannedBodies.RECORDS)),
                    bare)
                .hold(WARM_UP, TURN, TURNS);
        lab.report(outcome("256 callers, latency 50 ms, " + java, contest, 0.6));
      }
    }
  }

  /**
   * Beside a resource that verifies the same token and returns the same bytes. Both have more
   * memory than the relay is shipped with: a bare Grizzly does not live on that.
   */
  static void fromTheCache(Lab lab) throws IOException, InterruptedException {
    Orders orders = lab.orders(50, 0, 0);
    for (Java shipped : lab.javas()) {
      Java java = shipped.withHeap(ROOMY);
      try (RelayProcess relay = lab.relay(java, orders, Lab.CACHE_ON);
          ChildProcess bare = java.start(BareServer.class, orders.base())) {
        URI answer = url(bare.number(), "/answer");
        List<Question> questions = lab.observe(relay, "securitytrails", CALLERS, ADDRESS);
        keep(new Crowd(questions, Expected.address()).firstBody(), answer);
        Contest contest =
            Contest.between(
                    new Crowd(questions, Expected.address()),
                    relay.child(),
                    new Crowd(lab.post(answer, CALLERS, ADDRESS), Expected.address()),
                    bare)
                .hold(WARM_UP, TURN, TURNS);
        lab.report(outcome("256 callers, from the cache, " + java, contest, 0.7));
      }
    }
  }

  private static Crowd asked(Lab lab, RelayProcess relay) {
    return new Crowd(lab.observe(relay, "securitytrails", CALLERS, ADDRESS), Expected.address());
  }

  private static URI url(long port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static void keep(String body, URI bare) throws IOException, InterruptedException {
    HttpRequest put = HttpRequest.newBuilder(bare).PUT(BodyPublishers.ofString(body)).build();
    // Grizzly would take an offer of HTTP/2 for the end of the request.
    HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(put, BodyHandlers.discarding());
  }

  private static Outcome outcome(String what, Contest contest, double wanted) {
    return Outcome.of(
        what,
        "relay %s, bare %s".formatted(contest.one(), contest.other()),
        contest.ratio(),
        Bound.atLeast(wanted, ""),
        contest.one().tally(),
        contest.other().tally());
  }

  /** Eight callers, as the originals have eight workers; their numbers were measured elsewhere. */
  static void besideTheOriginals(Lab lab) throws IOException {
    Orders orders = lab.orders(50, FEW_RESULTS, RESULT_BYTES);
    try (RelayProcess relay = lab.relay(Java.current(), orders, Lab.CACHE_OFF)) {
      Crowd scans =
          new Crowd(
              lab.observe(relay, "urlscan", FEW_CALLERS, DOMAIN), Expected.scans(FEW_RESULTS));
      Crowd histories =
          new Crowd(lab.observe(relay, "securitytrails", FEW_CALLERS, DOMAIN), Expected.domains(1));
      report(lab, "originals: urlscan.io, 5 results", scans, 42);
      report(lab, "originals: SecurityTrails", histories, 3.5);
    }
  }

  private static void report(Lab lab, String what, Crowd crowd, double originals)
      throws IOException {
    crowd.ask(WARM_UP.turn());
    Tally tally = crowd.ask(TURN.multipliedBy(TURNS));
    lab.report(
        Outcome.of(
            what,
            "8 callers, latency 50 ms: median %.0f ms, p99 %.0f ms"
                .formatted(tally.median(), tally.p99()),
            tally.perSecond(),
            Bound.atLeast(originals, "/s"),
            tally));
  }
}
