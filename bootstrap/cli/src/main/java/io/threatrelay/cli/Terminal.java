package io.threatrelay.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Where a standard stream of this process goes. {@link System#console()} cannot tell: it wants both
 * input and output to be a terminal, never speaks of errors, and changed its mind in JDK 22.
 */
enum Terminal {
  IN(0),
  OUT(1),
  ERR(2);

  private final int descriptor;

  Terminal(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Asks POSIX {@code test}; where there is none, nothing is a terminal. */
  boolean isThere() {
    try {
      return new ProcessBuilder("test", "-t", String.valueOf(descriptor))
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
