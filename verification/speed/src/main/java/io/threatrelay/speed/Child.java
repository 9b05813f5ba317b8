package io.threatrelay.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that was started here and ends with this one. */
final class Child implements AutoCloseable {

  private static final int LONGEST_FAREWELL_SECONDS = 40;

  private final Process process;
  private final BufferedReader says;
  private final Thread end;

  private Child(Process process) {
    this.process = process;
    this.says = process.inputReader(StandardCharsets.UTF_8);
    this.end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
  }

  static Child start(ProcessBuilder builder) throws IOException {
    return new Child(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** One of these programs, in a process of its own. */
  static Child start(Java java, Class<?> program, String... arguments) throws IOException {
    List<String> command =
        java.command("-cp", System.getProperty("java.class.path"), program.getName());
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command));
  }

  /** The next line that it prints; a number. */
  long number() throws IOException {
    String line = says.readLine();
    if (line == null) {
      throw new IOException("ended before it said a number");
    }
    return Long.parseLong(line);
  }

  /** Tells it something. */
  void tell(String line) throws IOException {
    Writer ear = process.outputWriter(StandardCharsets.UTF_8);
    ear.write(line + "\n");
    ear.flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time so far. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that it held at any time, in MB; as Linux counts it. */
  long peakRssMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Asks it to end, and ends it if it does not. */
  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)
        .join()
        .destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(end);
  }
}
