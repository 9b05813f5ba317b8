package io.threatrelay.war.servers;

import static org.junit.jupiter.api.Assertions.fail;

import io.threatrelay.war.World;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that runs, with the relay in it. */
final class ServerProcess implements AutoCloseable {

  /** Without it the JDK's oldest HTTP client, which some servers use, orders a second time. */
  static final String ONE_TRY = "-Dsun.net.http.retryPost=false";

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Process process;
  private final URI url;
  private final Duration startTime;

  private ServerProcess(Process process, URI url, Duration startTime) {
    this.process = process;
    this.url = url;
    this.startTime = startTime;
  }

  /** Downloads, starts and deploys; what the server writes is in a file beside its folder. */
  static ServerProcess start(RealServer server, World world, Path folder) throws Exception {
    Path program = Download.of(server, folder.resolve("programs"));
    Path own = Folders.fresh(folder.resolve(server.name()));
    Path war = server.war().withProbe(own.resolve("archive/relay.war"));
    Path base = Files.createDirectories(own.resolve("base"));
    int port = freePort();
    Path log = own.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(server.launcher().command(new Launcher.Order(program, base, war, port)))
            .directory(base.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    URI url = URI.create("http://127.0.0.1:" + port + "/relay");
    builder.environment().putAll(world.settingsWithProbes());
    builder.environment().putAll(server.settings(url));
    long start = System.nanoTime();
    Process process = builder.start();
    boolean answers = awaitAnswer(process, url, start);
    ServerProcess started =
        new ServerProcess(process, url, Duration.ofNanos(System.nanoTime() - start));
    if (!answers) {
      started.close();
      fail(server + " does not answer; see " + log);
    }
    return started;
  }

  private static boolean awaitAnswer(Process process, URI url, long start)
      throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(url + "/watchdog"))
            .header("Health-Check", "1")
            .timeout(Duration.ofSeconds(30))
            .build();
    while (process.isAlive() && System.nanoTime() - start < LONGEST_START.toNanos()) {
      try {
        if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException notYet) {
        // It does not listen, or is not through with starting.
      }
      Thread.sleep(50);
    }
    return false;
  }

  URI url() {
    return url;
  }

  /** From the command to the first answer. */
  Duration startTime() {
    return startTime;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A script may not pass the signal on: what it has started is stopped as well. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      try {
        one.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
      } catch (Exception stuck) {
        one.destroyForcibly();
      }
    }
  }
}
