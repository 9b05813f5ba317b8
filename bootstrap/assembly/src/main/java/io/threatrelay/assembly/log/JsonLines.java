package io.threatrelay.assembly.log;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * Log lines for machines: one JSON object each. A message of {@code name=value} pairs, such as that
 * of a request, also comes as members of its own.
 */
public final class JsonLines extends Formatter {

  private static final Pattern PAIRS = Pattern.compile("([a-z]+=\\S*)( [a-z]+=\\S*)+");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  @Override
  public String format(LogRecord event) {
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("time", event.getInstant().toString())
            .add("level", Levels.name(event.getLevel()))
            .add("logger", String.valueOf(event.getLoggerName()))
            .add("message", formatMessage(event));
    addFields(line, formatMessage(event));
    if (event.getThrown() != null) {
      StringWriter trace = new StringWriter();
      event.getThrown().printStackTrace(new PrintWriter(trace, true));
      line.add("exception", trace.toString());
    }
    return line.build() + "\n";
  }

  private static void addFields(JsonObjectBuilder line, String message) {
    if (!PAIRS.matcher(message).matches()) {
      return;
    }
    for (String pair : message.split(" ")) {
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1);
      if (NUMBER.matcher(value).matches()) {
        line.add(pair.substring(0, equals), Long.parseLong(value));
      } else {
        line.add(pair.substring(0, equals), value);
      }
    }
  }
}
