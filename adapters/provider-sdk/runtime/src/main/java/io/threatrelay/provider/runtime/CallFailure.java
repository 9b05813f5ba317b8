package io.threatrelay.provider.runtime;

import io.threatrelay.domain.RelayFailure;
import java.time.Duration;
import java.util.Optional;

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
    /** The provider answered too late, or with something that cannot be read. */
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
  private final transient Optional<Duration> room;

  CallFailure(Kind kind, RelayFailure failure) {
    this(kind, failure, Optional.empty());
  }

  private CallFailure(Kind kind, RelayFailure failure, Optional<Duration> room) {
    super(failure.getMessage(), failure, false, false);
    this.kind = kind;
    this.failure = failure;
    this.room = room;
  }

  /** The same failure, after which there may be room for a call when so much time has passed. */
  CallFailure withRoom(Optional<Duration> later) {
    return new CallFailure(kind, failure, later);
  }

  Kind kind() {
    return kind;
  }

  /** How long until the provider may take the call; empty when that is not known. */
  Optional<Duration> room() {
    return room;
  }

  RelayFailure failure() {
    return failure;
  }
}
