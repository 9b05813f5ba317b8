package io.threatrelay.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program, started as its users start it. */
final class Relay implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final byte[] ALIVE =
      "GET /watchdog HTTP/1.1\r\nHost: 127.0.0.1\r\nHealth-Check: alive\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Child child;
  private final int port;
  private final Duration start;

  private Relay(Child child, int port, Duration start) {
    this.child = child;
    this.port = port;
    this.start = start;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @throws IOException when it ends instead
   */
  static Relay start(Java java, String jar, Map<String, String> settings) throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(java.command("-jar", jar)).redirectOutput(Redirect.DISCARD);
    builder.environment().putAll(settings);
    builder.environment().put("RELAY_HOST", "127.0.0.1");
    builder.environment().put("RELAY_PORT", String.valueOf(port));
    builder.environment().put("RELAY_LOG_LEVEL", "warning");
    long before = System.nanoTime();
    Child child = Child.start(builder);
    while (!answers(port)) {
      if (!child.isAlive() || System.nanoTime() - before > LONGEST_START.toNanos()) {
        child.close();
        throw new IOException(
            "the relay did not start with RELAY_CACHE_TTL=" + settings.get("RELAY_CACHE_TTL"));
      }
      pause();
    }
    return new Relay(child, port, Duration.ofNanos(System.nanoTime() - before));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(ALIVE);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 200") && answer.contains("alive");
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(2);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(ended));
    }
  }

  /** From the process's beginning to its first answer. */
  Duration startTook() {
    return start;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
