package io.threatrelay.assembly;

import java.util.List;

/**
 * What the log looks like, and how much it may grow.
 *
 * @param json whether its lines are JSON
 * @param level error, warning, info or debug
 * @param linesPerSecond how many answered requests are logged in one second
 */
public record LogSettings(boolean json, String level, int linesPerSecond) {

  private static final Setting<String> FORMAT =
      Setting.of("RELAY_LOG", "text", Kinds.oneOf("text", "json"), "The format of log lines.");

  private static final Setting<String> LEVEL =
      Setting.of(
          "RELAY_LOG_LEVEL",
          "info",
          Kinds.oneOf("error", "warning", "info", "debug"),
          "The least important level that is logged.");

  private static final Setting<Integer> LINES =
      Setting.of(
          "RELAY_LOG_LINES_PER_SECOND",
          "1000",
          Kinds.number(10, 1_000_000),
          "Answered requests that are logged in one second; every other kind of event may have a"
              + " tenth of it. A flood of requests then writes about 500 KB a second at most; a line"
              + " says how many others were left out.");

  static final List<Setting<?>> ALL = List.of(FORMAT, LEVEL, LINES);

  static LogSettings of(Settings settings) {
    return new LogSettings(
        FORMAT.in(settings).equals("json"), LEVEL.in(settings), LINES.in(settings));
  }
}
