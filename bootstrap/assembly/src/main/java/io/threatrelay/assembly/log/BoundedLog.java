package io.threatrelay.assembly.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Bounds how many lines a second each logger may write, so that callers cannot fill a disk and one
 * kind of event cannot hide another. The first line of a later second says how many were left out.
 */
final class BoundedLog extends Handler {

  /** Answered requests are the one kind of event of which there are many on a good day. */
  private static final String REQUESTS = "io.threatrelay.relayapi.RequestLog";

  private static final int PART_OF_OTHERS = 10;
  private static final long SECOND = 1_000_000_000;

  private final Handler next;
  private final int linesPerSecond;
  private final LongSupplier clock;

  // Guarded by this.
  private final Map<String, Integer> written = new HashMap<>();
  private long since;

  /**
   * @param next writes the lines
   * @param linesPerSecond for answered requests; every other logger may write a tenth of it
   * @param clock in nanoseconds
   */
  BoundedLog(Handler next, int linesPerSecond, LongSupplier clock) {
    this.next = next;
    this.linesPerSecond = linesPerSecond;
    this.clock = clock;
    this.since = clock.getAsLong();
  }

  @Override
  public synchronized void publish(LogRecord event) {
    if (!isLoggable(event)) {
      return;
    }
    long now = clock.getAsLong();
    if (now - since >= SECOND) {
      since = now;
      written.forEach(this::tellWhatIsLeftOut);
      written.clear();
    }
    String logger = String.valueOf(event.getLoggerName());
    if (written.merge(logger, 1, Integer::sum) <= most(logger)) {
      next.publish(event);
    }
  }

  private int most(String logger) {
    return logger.equals(REQUESTS) ? linesPerSecond : linesPerSecond / PART_OF_OTHERS;
  }

  private void tellWhatIsLeftOut(String logger, int lines) {
    if (lines > most(logger)) {
      String message =
          "%d log lines of %s were left out: there were %d in one second, the limit is %d"
              .formatted(lines - most(logger), logger, lines, most(logger));
      LogRecord summary = new LogRecord(Level.WARNING, message);
      summary.setLoggerName(BoundedLog.class.getName());
      next.publish(summary);
    }
  }

  @Override
  public void flush() {
    next.flush();
  }

  @Override
  public void close() {
    next.close();
  }
}
