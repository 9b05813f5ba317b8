package io.threatrelay.wirefuzz;

import java.util.List;

/**
 * What came back on a connection.
 *
 * @param end how the connection ended
 */
record Outcome(List<Answer> answers, End end) {

  enum End {
    /** The server closed the connection behind an answer. */
    CLOSED,
    /** The server reset the connection; the last answers may be lost. */
    RESET,
    /** The server closed the connection in the midst of an answer. */
    CUT_OFF,
    /** What came is no HTTP. */
    UNREADABLE,
    /** Every request was answered, the connection is still open. */
    ANSWERED,
    /** Neither an answer nor the end of the connection came in time. */
    TIMED_OUT
  }

  /** Statuses, then the end. */
  @Override
  public String toString() {
    return answers.stream().map(Answer::status).toList() + " " + end;
  }
}
