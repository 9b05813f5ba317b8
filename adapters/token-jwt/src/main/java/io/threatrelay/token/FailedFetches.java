package io.threatrelay.token;

import io.threatrelay.domain.RelayFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * The fetches of one key set that failed in a row: what callers are told until the next one, and
 * how long that waits. Not thread-safe.
 */
final class FailedFetches {

  static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private Duration pause = FIRST_PAUSE;
  private Optional<Throwable> latest = Optional.empty();

  /** Notes a failure; the pause after it is twice as long as the one before, up to a minute. */
  Duration failed(Throwable failure) {
    Duration now = latest.isEmpty() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = now.compareTo(LONGEST_PAUSE) < 0 ? now : LONGEST_PAUSE;
    latest = Optional.of(failure);
    return pause;
  }

  void succeeded() {
    latest = Optional.empty();
  }

  /** The refusal that the latest failure means, in an exception of its own for every caller. */
  Optional<RelayFailure> refusal() {
    return latest.map(Refusal::ofKeySet);
  }
}
