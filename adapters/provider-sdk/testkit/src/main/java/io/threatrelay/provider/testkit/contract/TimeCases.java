package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.provider.testkit.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** How long a provider takes, and how often it asks. */
final class TimeCases {

  private static final Duration HURRY = Duration.ofMillis(400);
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int A_SECOND = 2;
  private static final int QUESTIONS = 4;

  private final ProviderContract contract;
  private final ExchangeFiles files;

  TimeCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("a deadline ends the question", this::deadline),
        dynamicTest("an interruption ends the question", this::interruption),
        dynamicTest("Retry-After is obeyed", this::retryAfter),
        dynamicTest("a limit for each second is obeyed", this::limit));
  }

  private ExchangeFile example() {
    return files.questions().get(0);
  }

  private void deadline() {
    try (Subject subject = new Subject(contract)) {
      subject.api.otherwise(Behaviour.silence());
      long start = System.nanoTime();
      Findings<CtimEntity> said =
          subject.observe(
              List.of(example().observable()),
              subject.access(Subject.KEY, example().settings(), HURRY));
      assertTrue(System.nanoTime() - start < PATIENT.toNanos() / 2, "it waits beyond the deadline");
      assertTrue(
          said.errors().stream().anyMatch(e -> e.code().equals(RelayError.DEADLINE_EXCEEDED)),
          "the deadline must be said, not " + said.errors());
    }
  }

  private void interruption() throws InterruptedException {
    try (Subject subject = new Subject(contract)) {
      CountDownLatch asked = new CountDownLatch(1);
      subject.api.otherwise(
          http -> {
            asked.countDown();
            Behaviour.silence().answer(http);
          });
      AtomicReference<Throwable> end = new AtomicReference<>();
      Thread caller =
          new Thread(
              () -> {
                try {
                  subject.observe(example());
                } catch (RuntimeException gaveUp) {
                  end.set(gaveUp);
                }
              });
      caller.start();
      assertTrue(asked.await(PATIENT.toMillis(), TimeUnit.MILLISECONDS), "nothing is asked");
      caller.interrupt();
      caller.join(PATIENT.toMillis() / 2);
      assertTrue(!caller.isAlive(), "it goes on after its thread was interrupted");
    }
  }

  /** Told once, for the first call. */
  private void retryAfter() {
    ExchangeFile exchange = example();
    ApiCall call = exchange.calls().get(0);
    Queue<Long> asked = new ConcurrentLinkedQueue<>();
    Behaviour busy = Behaviour.json(429, "{\"message\":\"busy\"}").with("Retry-After", "1");
    Behaviour inTurn = Behaviour.inTurn(busy, call.answer());
    try (Subject subject = new Subject(contract).replays(exchange)) {
      subject.api.on(call.method(), "/" + call.uri(), noting(asked, inTurn));
      Findings<CtimEntity> found = subject.observe(exchange);
      assertEquals(2, asked.size(), "a call that may be made again must be: " + found.errors());
      long refused = asked.remove();
      assertTrue(asked.remove() - refused >= SECOND, "it asks again within a second");
    }
  }

  private static Behaviour noting(Queue<Long> times, Behaviour behaviour) {
    return http -> {
      times.add(System.nanoTime());
      behaviour.answer(http);
    };
  }

  private void limit() {
    ExchangeFile exchange = example();
    Queue<Long> asked = new ConcurrentLinkedQueue<>();
    try (Subject subject = new Subject(contract)) {
      subject.api.otherwise(
          noting(
              asked,
              Behaviour.json(404, "{\"message\":\"none\"}")
                  .with("X-RateLimit-Limit-Second", String.valueOf(A_SECOND))
                  .with("X-RateLimit-Remaining-Second", "0")));
      subject.observe(
          Samples.of(exchange.observable(), QUESTIONS),
          subject.access(Subject.KEY, exchange.settings(), PATIENT));
      List<Long> times = asked.stream().sorted().toList();
      assertTrue(times.size() >= QUESTIONS, "only " + times.size() + " calls were made");
      for (int i = A_SECOND; i < times.size(); i++) {
        assertTrue(
            times.get(i) - times.get(i - A_SECOND) >= SECOND,
            "more than %d calls in a second".formatted(A_SECOND));
      }
    }
  }
}
