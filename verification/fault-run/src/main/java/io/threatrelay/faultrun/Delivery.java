package io.threatrelay.faultrun;

/** One call to a stand-in and what became of it; times are of {@link System#nanoTime}. */
final class Delivery {

  private final LookUp lookUp;
  private final Fault fault;
  private final long started = System.nanoTime();
  private volatile long ending;
  private volatile long done;

  Delivery(LookUp lookUp, Fault fault) {
    this.lookUp = lookUp;
    this.fault = fault;
  }

  LookUp lookUp() {
    return lookUp;
  }

  Fault fault() {
    return fault;
  }

  long started() {
    return started;
  }

  /** The last byte is about to be sent: from here on the caller may know all of it. */
  void end() {
    ending = System.nanoTime();
  }

  /** The last byte was sent to somebody who was still there. */
  void complete() {
    done = System.nanoTime();
  }

  /** Whether it may have been read as a whole by now. */
  boolean mayBeRead() {
    return ending != 0 && tells();
  }

  /** Whether it was whole before this moment. */
  boolean wholeBefore(long moment) {
    return done != 0 && done - moment < 0 && tells();
  }

  /** From when to when, in milliseconds after a moment. */
  String millisAfter(long moment) {
    return (started - moment) / 1_000_000 + " to " + (done - moment) / 1_000_000;
  }

  private boolean tells() {
    return fault.delivers() || fault == Fault.NO_RESULT;
  }
}
