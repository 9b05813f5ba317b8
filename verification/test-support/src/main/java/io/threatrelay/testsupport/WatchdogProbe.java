package io.threatrelay.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks {@code GET /watchdog} four times a second, each time on a new connection, from its creation
 * until it is closed. An answer that has not come after ten seconds counts as none.
 */
public final class WatchdogProbe implements AutoCloseable {

  private static final Duration PACE = Duration.ofMillis(250);
  private static final int LONGEST = (int) Duration.ofSeconds(10).toMillis();
  private static final int MOST_EXAMPLES = 3;
  private static final byte[] QUESTION =
      ("GET /watchdog HTTP/1.1\r\nHost: 127.0.0.1\r\nHealth-Check: probe\r\n"
              + "Connection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  private final int port;
  private final Thread thread;
  private final List<String> failures = new ArrayList<>();
  private volatile boolean closed;
  private long longest;
  private int failed;
  private int asked;

  private WatchdogProbe(int port) {
    this.port = port;
    this.thread = new Thread(this::run, "watchdog probe");
  }

  /** Begins to ask the relay on this port. */
  public static WatchdogProbe start(int port) {
    WatchdogProbe probe = new WatchdogProbe(port);
    probe.thread.setDaemon(true);
    probe.thread.start();
    return probe;
  }

  private void run() {
    try {
      while (!closed) {
        ask();
        Thread.sleep(PACE.toMillis());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() {
    long start = System.nanoTime();
    String answer;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST);
      socket.setSoTimeout(LONGEST);
      socket.getOutputStream().write(QUESTION);
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      answer = failure.toString();
    }
    note(System.nanoTime() - start, answer);
  }

  private synchronized void note(long nanos, String answer) {
    asked++;
    longest = Math.max(longest, nanos);
    if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("\"probe\"")) {
      failed++;
      if (failures.size() < MOST_EXAMPLES) {
        failures.add(answer.lines().findFirst().orElse("closed without an answer"));
      }
    }
  }

  /** The slowest question so far, answered or not. */
  public synchronized Duration longest() {
    return Duration.ofNanos(longest);
  }

  public synchronized int asked() {
    return asked;
  }

  /** How many questions were not answered with 200 and the word that was asked for. */
  public synchronized int failed() {
    return failed;
  }

  /** What came instead, for the first failures. */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** Waits for the question that is under way. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
