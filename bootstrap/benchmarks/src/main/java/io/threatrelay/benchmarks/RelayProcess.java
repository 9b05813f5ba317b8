package io.threatrelay.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program, started as its users start it. */
public final class RelayProcess implements AutoCloseable {

  private static final int TRIES = 100;

  private final Process process;
  private final int port;

  private RelayProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the jar and waits until it answers. */
  public static RelayProcess start(Path jar, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-jar",
                jar.toString()));
    builder.environment().putAll(settings);
    builder.environment().put("RELAY_HOST", "127.0.0.1");
    builder.environment().put("RELAY_PORT", String.valueOf(port));
    builder.environment().put("RELAY_LOG_LEVEL", "warning");
    RelayProcess relay = new RelayProcess(builder.inheritIO().start(), port);
    relay.awaitAnswer();
    return relay;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws InterruptedException {
    HttpRequest alive =
        HttpRequest.newBuilder(URI.create(url() + "/watchdog")).header("Health-Check", "x").build();
    for (int i = 0; i < TRIES; i++) {
      try {
        HttpClient.newHttpClient().send(alive, BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(Duration.ofMillis(100).toMillis());
      }
    }
    throw new IllegalStateException("the relay did not start");
  }

  int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
  }
}
