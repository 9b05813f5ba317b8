package io.threatrelay.assembly.fatal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * Ends the process when memory has run out, as {@code -XX:+ExitOnOutOfMemoryError} does. A JVM that
 * was started without that flag would go on with threads that died halfway, and still look healthy.
 *
 * <p>Libraries catch errors and wrap them; every place where they hand one over asks here. The JVM
 * halts without its shutdown hooks, because they may need memory.
 */
public final class OutOfMemory {

  /** The exit status of {@code -XX:+ExitOnOutOfMemoryError}. */
  public static final int EXIT_STATUS = 3;

  private static final int DEEPEST_CAUSE = 50;

  // Made in advance: no memory is left for them when they are needed.
  private static final byte[] LINE =
      "OutOfMemoryError: the process exits. Give it more memory or lower its limits.\n"
          .getBytes(US_ASCII);
  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private OutOfMemory() {}

  /** Watches the threads without a handler of their own. */
  public static void watchThreads() {
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> {
          endProcessIfIn(fault);
          if (usual == null) {
            thread.getThreadGroup().uncaughtException(thread, fault);
          } else {
            usual.uncaughtException(thread, fault);
          }
        });
  }

  /**
   * Halts the JVM with {@link #EXIT_STATUS} if this fault is an {@link OutOfMemoryError}, or was
   * caused by one.
   *
   * @param fault may be null
   */
  public static void endProcessIfIn(Throwable fault) {
    if (isIn(fault)) {
      try {
        ERR.write(LINE);
      } catch (IOException closed) {
        // The exit status tells as well.
      } finally {
        Runtime.getRuntime().halt(EXIT_STATUS);
      }
    }
  }

  static boolean isIn(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
