package io.threatrelay.assembly.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Log lines for people: time, level, message. */
final class TextLines extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String format(LogRecord event) {
    StringWriter line = new StringWriter();
    line.append(TIME.format(event.getInstant()))
        .append(' ')
        .append(Levels.name(event.getLevel()))
        .append(' ')
        .append(formatMessage(event).replaceAll("\\p{Cntrl}+", " "))
        .append('\n');
    if (event.getThrown() != null) {
      event.getThrown().printStackTrace(new PrintWriter(line, true));
    }
    return line.toString();
  }
}
