package io.threatrelay.cli;

/** The program's exit statuses. */
public final class ExitCode {

  public static final int OK = 0;
  public static final int RELAY_ERROR = 1;
  public static final int WRONG_USE = 2;

  private ExitCode() {}
}
