package io.threatrelay.provider.runtime.breaker;

/** A provider failed so often in a row that it is left alone for a while. */
public final class CircuitOpen extends Exception {

  private static final long serialVersionUID = 1L;

  public CircuitOpen() {
    super("the circuit is open", null, false, false);
  }
}
