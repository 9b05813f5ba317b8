package io.threatrelay.grizzly;

/** A request that RFC 9112 forbids. It has no stack trace: an attacker may cause many. */
final class FramingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FramingFault fault;

  FramingException(FramingFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  FramingFault fault() {
    return fault;
  }
}
