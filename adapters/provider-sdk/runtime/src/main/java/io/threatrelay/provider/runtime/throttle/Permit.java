package io.threatrelay.provider.runtime.throttle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Permission for one call, from its start until its answer has been read; it must be closed. */
public final class Permit implements AutoCloseable {

  private final KeyThrottle throttle;
  private final LearnedLimits.Started call;
  private Optional<Duration> room = Optional.empty();

  Permit(KeyThrottle throttle, LearnedLimits.Started call) {
    this.throttle = throttle;
    this.call = call;
  }

  /** What an answer says about limits counts for all calls behind it. */
  public void answered(int status, Map<String, String> headers) {
    RateHeaders said = throttle.headers(headers);
    throttle.answered(call, status, said);
    room = status == 429 ? Backoff.roomAfter(said) : Optional.empty();
  }

  /** What a 429's text says counts where its headers say nothing. */
  public void refusedSaying(String text) {
    if (room.isEmpty()) {
      room = RefusalText.room(text);
      room.ifPresent(pause -> throttle.pause(call, pause));
    }
  }

  /** After a 429: how long until there may be room; empty when nothing tells. */
  public Optional<Duration> room() {
    return room;
  }

  @Override
  public void close() {
    throttle.ended(call);
  }
}
