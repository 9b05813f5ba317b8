package io.threatrelay.assembly.log;

import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out what Jersey and Grizzly say of callers who hang up: as an error, with its stack.
 * Callers do so every day, and an operator cannot prevent it.
 */
final class CallersGone implements Filter {

  private static final String SERVER = "org.glassfish.";

  @Override
  public boolean isLoggable(LogRecord event) {
    return !String.valueOf(event.getLoggerName()).startsWith(SERVER)
        || !isOfTheNetwork(event.getThrown());
  }

  private static boolean isOfTheNetwork(Throwable fault) {
    return fault != null && (fault instanceof IOException || isOfTheNetwork(fault.getCause()));
  }
}
