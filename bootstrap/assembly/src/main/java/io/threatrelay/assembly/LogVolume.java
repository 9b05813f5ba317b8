package io.threatrelay.assembly;

import java.util.Set;

/**
 * How much the log may grow.
 *
 * @param linesPerSecond how many answered requests are logged in one second
 */
public record LogVolume(int linesPerSecond) {

  private static final String LINES = "RELAY_LOG_LINES_PER_SECOND";

  static final Set<String> NAMES = Set.of(LINES);

  private static final int LEAST = 10;
  private static final int USUAL = 1000;
  private static final int MOST = 1_000_000;

  /**
   * Reads and checks the setting.
   *
   * @throws io.threatrelay.provider.api.UnusableSetting when it is not a number in its range
   */
  static LogVolume of(Settings settings) {
    String lines = settings.value(LINES).orElse(String.valueOf(USUAL));
    return new LogVolume(Checks.number(LINES, lines, LEAST, MOST));
  }
}
