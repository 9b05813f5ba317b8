package io.threatrelay.assembly.log;

import io.threatrelay.assembly.fatal.OutOfMemory;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Ends the process when a library has caught an {@link OutOfMemoryError} and only logs it. */
record LastWords(Filter next) implements Filter {

  @Override
  public boolean isLoggable(LogRecord event) {
    OutOfMemory.endProcessIfIn(event.getThrown());
    return next.isLoggable(event);
  }
}
