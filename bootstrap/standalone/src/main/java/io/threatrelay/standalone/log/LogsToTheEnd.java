package io.threatrelay.standalone.log;

import java.util.logging.LogManager;

/**
 * Keeps the log going while the program stops.
 *
 * <p>The JDK's own manager goes silent as soon as the process is told to end, although requests in
 * flight are still answered. The runtime makes it by its name, so it is public.
 */
public final class LogsToTheEnd extends LogManager {

  /** Makes it the log manager of this process, if nobody wrote to a log yet. */
  public static void install() {
    System.setProperty("java.util.logging.manager", LogsToTheEnd.class.getName());
  }

  @Override
  public void reset() {
    // Handlers stay until the process ends.
  }
}
