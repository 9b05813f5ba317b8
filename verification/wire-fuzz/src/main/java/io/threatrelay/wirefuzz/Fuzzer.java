package io.threatrelay.wirefuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Sends cases from several threads and judges each. */
final class Fuzzer {

  private static final int THREADS = 8;
  private static final int WARM_UP = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Generator generator;
  private final Client client;
  private final Findings findings;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();

  Fuzzer(int port, long seed, Findings findings) {
    this(port, seed, PATIENCE, findings);
  }

  /**
   * @param patience until a connection on which nothing happens is a finding
   */
  Fuzzer(int port, long seed, Duration patience, Findings findings) {
    this.generator = new Generator(seed, "127.0.0.1:" + port);
    this.client = new Client(port, patience);
    this.findings = findings;
  }

  /** Goes on with the cases for so long. */
  void run(Duration duration) throws InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> runUntil(end), "fuzz");
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void runUntil(long end) {
    while (System.nanoTime() < end) {
      send(next.getAndIncrement());
    }
  }

  /** Right requests, as many as it takes to start all the threads that a server keeps. */
  void warmUp() {
    byte[] right =
        "POST /version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < WARM_UP; i++) {
      send(new FuzzCase(-1, right, List.of()));
    }
  }

  /** Sends a case; returns what was read in it and what came back. */
  String send(long number) {
    return send(generator.make(number));
  }

  String send(FuzzCase sent) {
    List<Parsed> parsed = StrictParser.parse(sent.bytes());
    requests.addAndGet(Math.max(1, parsed.size()));
    Outcome outcome = client.send(sent, parsed);
    String expected = parsed.stream().map(one -> one.verdict() + " " + one.reason()).toList() + "";
    String report =
        "case %d, expected %s, got %s, sent in %d pieces: %s"
            .formatted(sent.number(), expected, outcome, sent.splits().size() + 1, sent.escaped());
    Oracle.judge(parsed, outcome).stream().distinct().forEach(fault -> findings.add(fault, report));
    return report;
  }

  long cases() {
    return next.get();
  }

  /** How many requests were sent, counting what is no request as one. */
  long requests() {
    return requests.get();
  }
}
