package io.threatrelay.testsupport;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The program, started as its users start it, on loopback and a free port. */
public final class RelayProcess implements AutoCloseable {

  /** The heap of {@link #shippedJava} unless a measurement asks for another one. */
  public static final String HEAP = "128m";

  private static final Duration LONGEST_START = Duration.ofSeconds(30);

  private final ChildProcess child;
  private final int port;
  private final Duration startTook;

  private RelayProcess(ChildProcess child, int port) throws InterruptedException {
    this.child = child;
    this.port = port;
    this.startTook = child.awaitAnswer(URI.create(url()), LONGEST_START);
  }

  /** The Java binary that runs this program. */
  public static Path currentJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** A Java command with the flags that the relay is shipped with; {@code heap} as in 128m. */
  public static List<String> shippedJava(Path java, String heap) {
    return List.of(
        java.toString(), "-XX:+UseSerialGC", "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError");
  }

  /** Starts the jar with the current Java and this program's output; waits until it answers. */
  public static RelayProcess start(Path jar, Map<String, String> settings)
      throws IOException, InterruptedException {
    return start(shippedJava(currentJava(), HEAP), jar, settings, Redirect.INHERIT);
  }

  /**
   * Starts the jar and waits until it answers, for 30 seconds at most.
   *
   * @param java the command up to {@code -jar}
   * @param settings the relay's settings; the log level is {@code warning} unless they name one
   * @param log where standard output and standard error go
   * @throws IllegalStateException when the relay ends or does not answer
   */
  public static RelayProcess start(
      List<String> java, Path jar, Map<String, String> settings, Redirect log)
      throws IOException, InterruptedException {
    int port = ChildProcess.freePort();
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log);
    builder.environment().put("RELAY_LOG_LEVEL", "warning");
    builder.environment().putAll(settings);
    builder.environment().put("RELAY_HOST", "127.0.0.1");
    builder.environment().put("RELAY_PORT", String.valueOf(port));
    return new RelayProcess(ChildProcess.start(builder), port);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return child.process().pid();
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** From the start of the process to its first answer. */
  public Duration startTook() {
    return startTook;
  }

  /** The process, for measurements. */
  public ChildProcess child() {
    return child;
  }

  /** Empty while the relay runs. */
  public OptionalInt exitStatus() {
    Process process = child.process();
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Asks the relay to end; ends it by force after 40 seconds. */
  @Override
  public void close() {
    child.close();
  }
}
