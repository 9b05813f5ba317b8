package io.threatrelay.wirefuzz;

/** What a server must do about a request. */
enum Verdict {
  /** Nothing is wrong with it: the answer is 200. */
  SERVE,
  /** The standard leaves a choice, or only the framing is known: serving and refusing are right. */
  FREE,
  /** A client error; where the request ends is beyond doubt. */
  REFUSE,
  /** Where it ends is in doubt: 400 or 501, and the connection is closed. */
  STOP,
  /** The bytes end before the request does. */
  INCOMPLETE;

  /** Whether bytes behind the request belong to no other request. */
  boolean ends() {
    return this == STOP || this == INCOMPLETE;
  }
}
