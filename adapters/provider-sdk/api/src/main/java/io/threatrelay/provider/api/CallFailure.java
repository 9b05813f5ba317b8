package io.threatrelay.provider.api;

import io.threatrelay.domain.RelayFailure;

/** A call that failed: what to tell the caller, and what it says about asking again. */
final class CallFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What became of a call. */
  enum Kind {
    /** The caller's time is over, or the caller has gone. */
    LATE,
    /** Nothing of the question can have arrived. */
    NOT_REACHED,
    /** The connection broke; the question may have arrived. */
    LOST,
    /** The provider is in trouble, and may be out of it soon. */
    IN_TROUBLE,
    /** The provider answered too late, or with something that is no answer. */
    BAD,
    /** There are too many calls with this key. */
    THROTTLED,
    /** The provider does not know this key. */
    KEY_REFUSED,
    /** The provider is all right, and asking again would change nothing. */
    ANSWERED
  }

  private final Kind kind;
  private final transient RelayFailure failure;

  CallFailure(Kind kind, RelayFailure failure) {
    super(failure.getMessage(), failure, false, false);
    this.kind = kind;
    this.failure = failure;
  }

  Kind kind() {
    return kind;
  }

  RelayFailure failure() {
    return failure;
  }
}
