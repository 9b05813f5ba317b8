package io.threatrelay.assembly.log;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets up java.util.logging, which Jersey, Grizzly and {@link System.Logger} write to. */
public final class Logging {

  /** Loggers and their levels are garbage-collected unless a reference holds them. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("io.threatrelay");
  private static final Logger SERVER = Logger.getLogger("org.glassfish");

  /**
   * The first warns, with its stack, of every caller who does not speak HTTP; the second of stops.
   */
  private static final List<Logger> ALARMISTS =
      List.of(
          Logger.getLogger("org.glassfish.grizzly.filterchain.DefaultFilterChain"),
          Logger.getLogger("org.glassfish.grizzly.nio.GracefulShutdownRunner"));

  private Logging() {}

  /**
   * One line an event on standard error.
   *
   * @param level error, warning, info or debug; debug is for this project's own packages, because
   *     those of others would tell headers and URLs
   * @param linesPerSecond how many answered requests are logged in a second; every other kind of
   *     event may have a tenth of it
   */
  public static void setUp(boolean json, String level, int linesPerSecond) {
    List.of(ROOT.getHandlers()).forEach(ROOT::removeHandler);
    Handler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    console.setFormatter(json ? new JsonLines() : new TextLines());
    Handler bounded = new BoundedLog(console, linesPerSecond, System::nanoTime);
    bounded.setFilter(new LastWords(new CallersGone()));
    ROOT.addHandler(bounded);
    ROOT.setLevel(least(Level.INFO, level(level)));
    OURS.setLevel(level(level));
    SERVER.setLevel(least(Level.WARNING, level(level)));
    ALARMISTS.forEach(logger -> logger.setLevel(Level.SEVERE));
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
