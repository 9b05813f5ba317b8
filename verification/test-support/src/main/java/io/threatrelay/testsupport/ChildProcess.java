package io.threatrelay.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that was started here and ends with this one, together with what it has started. */
public final class ChildProcess implements AutoCloseable {

  private static final int LONGEST_STOP_SECONDS = 40;
  private static final int LONGEST_ANSWER_MILLIS = 30_000;

  private final long started;
  private final Process process;
  private final BufferedReader output;
  private final Thread end;

  private ChildProcess(long started, Process process) {
    this.started = started;
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
  }

  public static ChildProcess start(ProcessBuilder builder) throws IOException {
    return new ChildProcess(System.nanoTime(), builder.start());
  }

  /** A loopback port that was free a moment ago. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Waits until the relay at the URL answers its watchdog with status 200.
   *
   * @param relay a URL on loopback, without a slash at its end
   * @param longest how long the process may take from its start
   * @return the time from the start of the process to the answer
   * @throws IllegalStateException when the process ends or the time is over; the process is closed
   */
  public Duration awaitAnswer(URI relay, Duration longest) throws InterruptedException {
    while (!answers(relay)) {
      if (!process.isAlive() || System.nanoTime() - started > longest.toNanos()) {
        close();
        throw new IllegalStateException("the relay did not start");
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private static boolean answers(URI relay) {
    String request =
        "GET %s/watchdog HTTP/1.1\r\nHost: %s\r\nHealth-Check: alive\r\nConnection: close\r\n\r\n"
            .formatted(relay.getRawPath(), relay.getAuthority());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.getPort())) {
      socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).startsWith("HTTP/1.1 200");
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * The next line of standard output, which holds a number.
   *
   * @throws IOException when the process ends without it
   */
  public long number() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("ended before it printed a number");
    }
    return Long.parseLong(line);
  }

  /** Writes a line to standard input. */
  public void tell(String line) throws IOException {
    Writer input = process.outputWriter(StandardCharsets.UTF_8);
    input.write(line + "\n");
    input.flush();
  }

  /** The process, for what this class does not do. */
  public Process process() {
    return process;
  }

  /** Processor time so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that it held at any time, in MB, as Linux counts it. */
  public long peakRssMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Asks the process to end, and what it has started as well, since a script may not pass the
   * signal on; ends them by force after 40 seconds.
   */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle one : all) {
      one.onExit().completeOnTimeout(one, LONGEST_STOP_SECONDS, TimeUnit.SECONDS).join();
      one.destroyForcibly();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already.
    }
  }
}
