package io.threatrelay.relayapi;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while a test runs: by this project at any level, by Jersey from info on. */
final class RecordedLog extends Handler implements AutoCloseable {

  static final Logger OURS = Logger.getLogger("io.threatrelay");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger server = Logger.getLogger("org.glassfish.jersey");

  RecordedLog() {
    setLevel(Level.ALL);
    for (Logger logger : List.of(OURS, server)) {
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }
    OURS.setLevel(Level.ALL);
    server.setLevel(Level.INFO);
  }

  /** The lines of requests. */
  List<String> requests() {
    return records.stream()
        .filter(record -> RequestLog.class.getName().equals(record.getLoggerName()))
        .map(LogRecord::getMessage)
        .toList();
  }

  /** Messages and stack traces. */
  String everything() {
    StringWriter all = new StringWriter();
    PrintWriter lines = new PrintWriter(all, true);
    for (LogRecord record : records) {
      lines.println(record.getMessage());
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(lines);
      }
    }
    return all.toString();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger logger : List.of(OURS, server)) {
      logger.removeHandler(this);
      logger.setLevel(Level.OFF);
    }
  }
}
