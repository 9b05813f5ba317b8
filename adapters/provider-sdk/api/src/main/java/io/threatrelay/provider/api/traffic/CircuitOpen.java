package io.threatrelay.provider.api.traffic;

/** A provider failed so often in a row that it is left alone for a while. */
public final class CircuitOpen extends Exception {

  private static final long serialVersionUID = 1L;

  CircuitOpen() {
    super("the circuit is open", null, false, false);
  }
}
