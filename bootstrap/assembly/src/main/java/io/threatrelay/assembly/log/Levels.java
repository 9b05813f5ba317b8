package io.threatrelay.assembly.log;

import java.util.logging.Level;

/** The names of log levels, as in the settings. */
final class Levels {

  private Levels() {}

  static String name(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "error";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "warning";
    }
    return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
  }
}
