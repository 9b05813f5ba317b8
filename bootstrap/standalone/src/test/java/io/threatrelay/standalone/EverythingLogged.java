package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the relay logs at any level, and others at theirs, with stacks and names of threads. */
final class EverythingLogged implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("io.threatrelay");
  private final Handler[] others = root.getHandlers();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Handler recorder = new Recorder();

  EverythingLogged() {
    for (Handler other : others) {
      root.removeHandler(other);
    }
    root.addHandler(recorder);
    ours.setLevel(Level.ALL);
  }

  Collection<String> lines() {
    return lines;
  }

  void hasNone(Collection<String> secrets) {
    for (String line : lines) {
      for (String secret : secrets) {
        assertFalse(line.contains(secret), () -> secret + " is in: " + line);
      }
    }
  }

  @Override
  public void close() {
    root.removeHandler(recorder);
    for (Handler other : others) {
      root.addHandler(other);
    }
    ours.setLevel(null);
  }

  private final class Recorder extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    Recorder() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord event) {
      StringWriter stack = new StringWriter();
      if (event.getThrown() != null) {
        event.getThrown().printStackTrace(new PrintWriter(stack));
      }
      lines.add(
          Thread.currentThread().getName() + " " + formatter.formatMessage(event) + " " + stack);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
