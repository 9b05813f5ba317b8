package io.threatrelay.wirefuzz;

/** Ends the reading of a request. */
final class Malformed extends Exception {

  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  private Malformed(Verdict verdict, String reason) {
    super(reason, null, false, false);
    this.verdict = verdict;
  }

  static Malformed stop(String reason) {
    return new Malformed(Verdict.STOP, reason);
  }

  static Malformed incomplete(String where) {
    return new Malformed(Verdict.INCOMPLETE, "incomplete " + where);
  }

  Verdict verdict() {
    return verdict;
  }
}
