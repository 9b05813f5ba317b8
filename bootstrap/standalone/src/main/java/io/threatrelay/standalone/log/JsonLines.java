package io.threatrelay.standalone.log;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Log lines for machines: one JSON object each. */
final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord event) {
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("time", event.getInstant().toString())
            .add("level", Levels.name(event.getLevel()))
            .add("logger", String.valueOf(event.getLoggerName()))
            .add("message", formatMessage(event));
    if (event.getThrown() != null) {
      StringWriter trace = new StringWriter();
      event.getThrown().printStackTrace(new PrintWriter(trace, true));
      line.add("exception", trace.toString());
    }
    return line.build() + "\n";
  }
}
