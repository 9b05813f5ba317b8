package io.threatrelay.testsupport;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while a test runs: by this project at any level, by its server from info on. */
public final class RecordedLog extends Handler implements AutoCloseable {

  private final ConcurrentLinkedQueue<LogRecord> records = new ConcurrentLinkedQueue<>();
  private final List<Logger> loggers =
      List.of(Logger.getLogger("io.threatrelay"), Logger.getLogger("org.glassfish"));
  private final List<Level> levels = new ArrayList<>();

  public RecordedLog() {
    setLevel(Level.ALL);
    for (Logger logger : loggers) {
      levels.add(logger.getLevel());
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }
    loggers.get(0).setLevel(Level.ALL);
    loggers.get(1).setLevel(Level.INFO);
  }

  /** Messages with what is filled in, and stack traces, one text an event. */
  public List<String> events() {
    SimpleFormatter formatter = new SimpleFormatter();
    return records.stream().map(event -> text(formatter, event)).toList();
  }

  private static String text(SimpleFormatter formatter, LogRecord event) {
    StringWriter text = new StringWriter();
    text.append(formatter.formatMessage(event));
    if (event.getThrown() != null) {
      event.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  @Override
  public void publish(LogRecord event) {
    records.add(event);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (int i = 0; i < loggers.size(); i++) {
      loggers.get(i).removeHandler(this);
      loggers.get(i).setUseParentHandlers(true);
      loggers.get(i).setLevel(levels.get(i));
    }
  }
}
