package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as a process of its own, with nothing in its environment but what a test puts there.
 */
final class Program implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final Stream out;
  private final Stream err;

  private Program(Process process) {
    this.process = process;
    this.out = new Stream(process.getInputStream());
    this.err = new Stream(process.getErrorStream());
  }

  /** What became of a process that has ended. */
  record Result(int exit, String out, String err) {}

  static Program start(Map<String, String> environment, String... arguments) {
    return start(command(arguments), environment);
  }

  static Program start(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(environment);
    try {
      return new Program(builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The words that start it, tuned for short lives. */
  static List<String> command(String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(Arrays.asList(arguments));
    return words;
  }

  static Result run(Map<String, String> environment, String... arguments) {
    return start(environment, arguments).typing("").result();
  }

  Program typing(String input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // It did not want to read.
    }
    return this;
  }

  Result result() {
    return new Result(exitCode(), out.all(), err.all());
  }

  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        fail("It still runs.\n" + out + err);
      }
      return process.exitValue();
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  /** SIGTERM; {@link Process#destroy} would also shut our ears to its last words. */
  void terminate() {
    process.toHandle().destroy();
  }

  long pid() {
    return process.pid();
  }

  /** Waits until the pattern is in what it wrote to standard error. */
  Matcher awaitErr(String pattern) {
    return err.await(pattern);
  }

  Matcher awaitOut(String pattern) {
    return out.await(pattern);
  }

  /** The port of the relay that it serves. */
  int port() {
    return Integer.parseInt(awaitErr("is listening on http://[^ ]+:([0-9]+)").group(1));
  }

  String err() {
    return err.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Collects what a process writes. */
  private static final class Stream {

    private final StringBuilder text = new StringBuilder();
    private final Thread reader;
    private boolean ended;

    Stream(InputStream in) {
      reader = new Thread(() -> read(in));
      reader.setDaemon(true);
      reader.start();
    }

    private void read(InputStream in) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (int c = lines.read(); c >= 0; c = lines.read()) {
          append((char) c, !lines.ready());
        }
      } catch (IOException killed) {
        // What there is has to do.
      }
      end();
    }

    private synchronized void append(char c, boolean tell) {
      text.append(c);
      if (tell) {
        notifyAll();
      }
    }

    private synchronized void end() {
      ended = true;
      notifyAll();
    }

    synchronized Matcher await(String pattern) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (true) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text.toString());
        if (found.find()) {
          return found;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (ended || left <= 0) {
          return fail("There is no " + pattern + " in:\n" + text);
        }
        try {
          wait(left);
        } catch (InterruptedException hurried) {
          throw new IllegalStateException(hurried);
        }
      }
    }

    String all() {
      try {
        reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      } catch (InterruptedException hurried) {
        throw new IllegalStateException(hurried);
      }
      return toString();
    }

    @Override
    public synchronized String toString() {
      return text.toString();
    }
  }
}
