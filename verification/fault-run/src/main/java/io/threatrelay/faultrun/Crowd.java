package io.threatrelay.faultrun;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All callers, each with its own questions. */
final class Crowd {

  private static final long CANCELLED_WITHIN = Duration.ofSeconds(1).toNanos();
  private static final int SMALL = 8;

  private final Run run;
  private final Judge judge;
  private final URI relay;
  private final String keySetHost;
  private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<HangUp> hangUps = new ConcurrentLinkedQueue<>();

  private record HangUp(Question question, long moment) {}

  Crowd(Run run, URI relay, String keySetHost) {
    this.run = run;
    this.judge = new Judge(run);
    this.relay = relay;
    this.keySetHost = keySetHost;
  }

  /** Returns when the run is over. */
  void ask() throws InterruptedException {
    ExecutorService callers = Executors.newFixedThreadPool(Plan.CALLERS);
    for (int number = 0; number < Plan.CALLERS; number++) {
      int caller = number;
      callers.submit(() -> ask(caller));
    }
    callers.shutdown();
    while (!callers.awaitTermination(1, TimeUnit.MINUTES)) {
      continue;
    }
    hangUps.forEach(this::checkCancelled);
  }

  private void ask(int number) {
    try {
      Caller caller = new Caller(relay, new Tokens(number, relay.toString(), keySetHost));
      for (int i = 0; !run.isOver(); i++) {
        ask(caller, run.plan().question(number, i));
      }
    } catch (IOException | RuntimeException broken) {
      run.checks().failed("a caller ended early", broken.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(Caller caller, Question planned) throws IOException, InterruptedException {
    Thread.sleep(planned.pause());
    if (planned.hangsUp()) {
      caller.askAndHangUp(planned);
      hangUps.add(new HangUp(planned, System.nanoTime()));
      return;
    }
    Answer answer = caller.ask(run.isCalm() ? planned.cutTo(SMALL) : planned);
    if (run.isWarm(answer.asked())) {
      latencies.add(answer.nanos());
      judge.judge(answer);
    }
  }

  private void checkCancelled(HangUp hangUp) {
    for (Asked asked : hangUp.question().asked()) {
      for (Delivery delivery : run.ledger().about(asked)) {
        long after = delivery.started() - hangUp.moment();
        if (after > CANCELLED_WITHIN) {
          run.checks()
              .failed(
                  "a call for a caller who had hung up",
                  after / 1_000_000 + " ms after: " + delivery.lookUp());
        }
      }
    }
  }

  /** Milliseconds that the answers took, sorted. */
  List<Long> latencies() {
    List<Long> sorted = new ArrayList<>(latencies);
    sorted.replaceAll(nanos -> nanos / 1_000_000);
    sorted.sort(null);
    return sorted;
  }

  Judge judge() {
    return judge;
  }

  int hungUp() {
    return hangUps.size();
  }
}
