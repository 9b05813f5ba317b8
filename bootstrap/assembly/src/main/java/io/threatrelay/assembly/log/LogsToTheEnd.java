package io.threatrelay.assembly.log;

import java.util.logging.LogManager;

/**
 * Keeps the log going while the program stops.
 *
 * <p>The JDK's own manager goes silent as soon as the process is told to end, although requests in
 * flight are still answered. The runtime makes this one, by the name in the system property {@code
 * java.util.logging.manager}, so it is public.
 */
public final class LogsToTheEnd extends LogManager {

  @Override
  public void reset() {
    // Handlers stay until the process ends.
  }
}
