package io.threatrelay.application;

/**
 * A fault as a log may show it: its types and places, and those of its causes. Messages are left
 * out, because those of others quote keys and URLs.
 */
public final class RedactedFault extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 10;

  private final String type;

  private RedactedFault(Throwable fault, RedactedFault cause) {
    super(cause);
    this.type = fault.getClass().getName();
    setStackTrace(fault.getStackTrace());
  }

  public static RedactedFault of(Throwable fault) {
    return of(fault, MOST_CAUSES);
  }

  private static RedactedFault of(Throwable fault, int causes) {
    Throwable cause = fault.getCause();
    return new RedactedFault(fault, cause == null || causes == 0 ? null : of(cause, causes - 1));
  }

  @Override
  public String toString() {
    return type;
  }
}
