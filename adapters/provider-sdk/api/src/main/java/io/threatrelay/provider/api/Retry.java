package io.threatrelay.provider.api;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.api.CallFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether and when a question is asked again: only where that is safe and may help, twice at most,
 * exponentially later with jitter, and inside the deadline.
 */
final class Retry {

  private static final int MOST = 2;
  private static final Set<Kind> FOR_LOOK_UPS =
      Set.of(Kind.NOT_REACHED, Kind.LOST, Kind.IN_TROUBLE);

  private final ApiRequest question;
  private final Budget budget;
  private final Duration first;
  private int repetitions;
  private Duration wait = Duration.ZERO;

  Retry(ApiRequest question, Budget budget, Transport transport) {
    this.question = question;
    this.budget = budget;
    this.first = transport.traffic().limits().pause();
  }

  /**
   * Plans one more time.
   *
   * @param room after a 429, when there may be room again
   * @throws io.threatrelay.domain.RelayFailure the setback's, when it is the last word
   */
  void after(CallFailure setback, Optional<Duration> room) {
    wait = setback.kind() == Kind.THROTTLED ? Duration.ZERO : jittered();
    Duration least = setback.kind() == Kind.THROTTLED ? room.orElse(budget.left()) : wait;
    if (repetitions == MOST || !mayHelp(setback, room) || least.compareTo(budget.left()) >= 0) {
      throw setback.failure();
    }
    repetitions++;
  }

  private boolean mayHelp(CallFailure setback, Optional<Duration> room) {
    if (setback.kind() == Kind.THROTTLED) {
      // What was refused has not been done.
      return room.isPresent() && !question.isProbe();
    }
    if (setback.kind() == Kind.NOT_REACHED) {
      return !question.isProbe();
    }
    return question.isLookUp() && FOR_LOOK_UPS.contains(setback.kind());
  }

  private Duration jittered() {
    double factor = (1 << repetitions) * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
    return Duration.ofNanos((long) (first.toNanos() * factor));
  }

  /** Waits as planned; after a 429 the lane does. */
  void pause(FailureClassifier breakdown) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException hurried) {
      throw breakdown.of(hurried).failure();
    }
  }
}
