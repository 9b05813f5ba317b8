package io.threatrelay.speed;

import io.threatrelay.speed.Outcome.Bound;
import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How soon the first request is answered. */
final class Start {

  private static final int STARTS = 10;
  private static final int TRAINING_SECONDS = 15;
  private static final String QUESTION =
      "[{\"type\":\"domain\",\"value\":\"www.example.com\"},{\"type\":\"ip\",\"value\":\"192.0.2.1\"},"
          + "{\"type\":\"url\",\"value\":\"http://download.example.net/invoice-2026-0042.html\"}]";

  private Start() {}

  /** Plain, and from the ahead-of-time cache where a JDK is there that knows it; in turns. */
  static void toTheFirstAnswer(Lab lab) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("relay-start-");
    Path cache = folder.resolve("relay.aot");
    Path question = Files.writeString(folder.resolve("observables.json"), QUESTION);
    try {
      Optional<Java> trained = lab.newer();
      if (trained.isPresent()) {
        train(lab, trained.get(), cache, question);
      }
      measure(lab, trained.map(java -> java.with("-XX:AOTCache=" + cache)));
    } finally {
      Files.deleteIfExists(cache);
      Files.delete(question);
      Files.delete(folder);
    }
  }

  /** As the image is made: a run of the sandbox that SIGTERM ends. */
  private static void train(Lab lab, Java java, Path cache, Path question)
      throws IOException, InterruptedException {
    ProcessBuilder run =
        new ProcessBuilder(
                java.with("-XX:AOTCacheOutput=" + cache)
                    .command("-jar", lab.jar(), "sandbox", "--ask", question.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    run.environment().put("RELAY_PORT", "0");
    try (ChildProcess training = ChildProcess.start(run)) {
      TimeUnit.SECONDS.sleep(TRAINING_SECONDS);
      if (!training.process().isAlive()) {
        throw new IOException("the sandbox ended before it was told to");
      }
    }
  }

  private static void measure(Lab lab, Optional<Java> trained) throws IOException {
    Tally plain = new Tally();
    Tally cached = new Tally();
    for (int i = 0; i < STARTS; i++) {
      plain.answered(start(lab, Java.current()));
      if (trained.isPresent()) {
        cached.answered(start(lab, trained.get()));
      }
    }
    lab.report(outcome("start, plain, " + Java.current(), plain, 1.5));
    trained.ifPresent(java -> lab.report(outcome("start, AOT cache, " + java, cached, 0.8)));
  }

  private static long start(Lab lab, Java java) throws IOException {
    try (RelayProcess relay = lab.relay(java, lab.orders(0, 0, 0), Lab.CACHE_OFF)) {
      return relay.startTook().toNanos();
    }
  }

  private static Outcome outcome(String what, Tally starts, double seconds) {
    return Outcome.of(
        what,
        "median of %d starts; the slowest %.2f s".formatted(starts.count(), starts.p99() / 1000),
        starts.median() / 1000,
        Bound.atMost(seconds, " s"));
  }
}
