package io.threatrelay.domain;

/**
 * Tells apart the errors after which a process cannot be trusted: those of the Java virtual machine
 * itself, such as {@link OutOfMemoryError}. A {@link StackOverflowError} is not one of them: it
 * ends one deep call, and no memory is lost.
 */
public final class FatalErrors {

  /** Cycles of causes exist. */
  private static final int MOST_CAUSES = 20;

  private FatalErrors() {}

  /**
   * Throws the fatal error if the fault is one, or was caused by one: reflection and libraries wrap
   * what they catch.
   *
   * @throws VirtualMachineError any but a {@link StackOverflowError}
   */
  public static void rethrow(Throwable fault) {
    Throwable cause = fault;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      if (cause instanceof VirtualMachineError error && isFatal(error)) {
        throw error;
      }
    }
  }

  /** Whether the error itself is fatal. */
  public static boolean isFatal(VirtualMachineError error) {
    return !(error instanceof StackOverflowError);
  }
}
