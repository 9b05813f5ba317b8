package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For how long a provider does not want to be asked, by the action that it counts. Not for several
 * threads; times are nanoseconds of one monotonic clock.
 */
final class Backoff {

  private static final Duration SPENT = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_REFUSALS = 10;

  private final Clock clock;
  private final Map<String, Pause> pauses = new HashMap<>();
  private int refusals;

  private record Pause(long until, Instant time) {}

  Backoff(Clock clock) {
    this.clock = clock;
  }

  /** When calls may start again; now, if they may. */
  long until(String action, long now) {
    return pause(action, now).map(Pause::until).orElse(now);
  }

  /** The time of day at which that is; empty if they may now. */
  Optional<Instant> end(String action, long now) {
    return pause(action, now).map(Pause::time);
  }

  private Optional<Pause> pause(String action, long now) {
    return Optional.ofNullable(pauses.get(action)).filter(pause -> pause.until() - now > 0);
  }

  /** A call went through. */
  void answered() {
    refusals = 0;
  }

  /** A call was refused; a second's limit that shows room means that the month has none. */
  void refused(String action, RateHeaders headers, long now) {
    refusals = Math.min(refusals + 1, MOST_REFUSALS);
    boolean spent = !headers.notices().isEmpty();
    Duration unknown = spent ? SPENT : Duration.ofSeconds(1L << (refusals - 1));
    Duration wait = roomAfter(headers).orElse(unknown);
    boolean told = headers.retryAfter().isPresent();
    add(action, told || wait.compareTo(LONGEST) <= 0 ? wait : LONGEST, now);
  }

  /** The longest pause holds. */
  void add(String action, Duration wait, long now) {
    Pause pause = new Pause(now + wait.toNanos(), clock.instant().plus(wait));
    pauses.merge(action, pause, (a, b) -> a.until() - b.until() > 0 ? a : b);
  }

  /** Whether a pause of less than a minute is all that a refusal asks for. */
  static boolean isBrief(RateHeaders headers) {
    return roomAfter(headers).filter(room -> room.compareTo(LONGEST) < 0).isPresent();
  }

  /** How long after a refusal there may be room; empty when nothing tells. */
  static Optional<Duration> roomAfter(RateHeaders headers) {
    return headers
        .retryAfter()
        .or(
            () ->
                headers.notices().stream()
                    .filter(Notice::isSpent)
                    .map(notice -> notice.resetsIn().orElse(notice.span().length()))
                    .max(Duration::compareTo));
  }
}
