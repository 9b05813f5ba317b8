package io.threatrelay.standalone;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sets up java.util.logging, which Jersey, Grizzly and {@link System.Logger} write to. */
final class Logging {

  /** Loggers are collected as garbage, and their levels with them, unless somebody holds them. */
  private static final Logger OURS = Logger.getLogger("io.threatrelay");

  private static final Logger SERVER = Logger.getLogger("org.glassfish");

  private Logging() {}

  /**
   * One line an event on standard error.
   *
   * @param level error, warning, info or debug; debug is for this project's own packages, because
   *     those of others would tell headers and URLs
   */
  static void setUp(boolean json, String level) {
    LogManager.getLogManager().reset();
    Handler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    Formatter lines = json ? new JsonLines() : new TextLines();
    console.setFormatter(lines);
    Logger root = Logger.getLogger("");
    root.addHandler(console);
    root.setLevel(least(Level.INFO, level(level)));
    OURS.setLevel(level(level));
    SERVER.setLevel(least(Level.WARNING, level(level)));
  }

  private static Level least(Level a, Level b) {
    return a.intValue() >= b.intValue() ? a : b;
  }

  private static Level level(String name) {
    return switch (name) {
      case "error" -> Level.SEVERE;
      case "warning" -> Level.WARNING;
      case "debug" -> Level.FINE;
      default -> Level.INFO;
    };
  }
}
