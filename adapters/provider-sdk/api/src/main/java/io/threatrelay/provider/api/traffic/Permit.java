package io.threatrelay.provider.api.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Leave for one call, from its start until its answer is read; it must be closed. */
public final class Permit implements AutoCloseable {

  private final KeyThrottle lane;
  private final LearnedLimits.Started call;
  private Optional<Duration> room = Optional.empty();
  private Optional<Bulkhead.Place> place = Optional.empty();
  private CircuitBreaker.Pass host = CircuitBreaker.Pass.ANYWAY;
  private CircuitBreaker.Pass answers = CircuitBreaker.Pass.ANYWAY;

  Permit(KeyThrottle lane, LearnedLimits.Started call) {
    this.lane = lane;
    this.call = call;
  }

  /** The call has a place in the bulkhead. */
  void took(Bulkhead.Place taken) {
    place = Optional.of(taken);
  }

  /** Whether both circuits let the call through, or the call goes anyway. */
  boolean pass(boolean anyway) {
    if (anyway) {
      return true;
    }
    host = lane.host().pass(lane.now());
    if (host != CircuitBreaker.Pass.NONE) {
      answers = lane.answers().pass(lane.now());
    }
    return host != CircuitBreaker.Pass.NONE && answers != CircuitBreaker.Pass.NONE;
  }

  /** What an answer says about limits counts for all calls behind it. */
  public void answered(int status, Map<String, String> headers) {
    RateHeaders said = lane.headers(headers);
    lane.answered(call, status, said);
    room = status == 429 ? Backoff.roomAfter(said) : Optional.empty();
  }

  /** What a 429's text says counts where its headers say nothing. */
  public void refusedSaying(String text) {
    if (room.isEmpty()) {
      room = RefusalText.room(text);
      room.ifPresent(pause -> lane.pause(call, pause));
    }
  }

  /** After a 429: how long until there may be room; empty when nothing tells. */
  public Optional<Duration> room() {
    return room;
  }

  /** The provider answered as it should. */
  public void worked() {
    lane.host().worked();
    lane.answers().worked();
    settled();
  }

  /** The provider answered, but not as it should. */
  public void answeredBadly() {
    lane.host().worked();
    lane.answers().failed(lane.now(), answers);
    settled();
  }

  /** The provider could not be reached. */
  public void notReached() {
    lane.answers().abandoned(answers);
    lane.host().failed(lane.now(), host);
    settled();
  }

  private void settled() {
    host = CircuitBreaker.Pass.ANYWAY;
    answers = CircuitBreaker.Pass.ANYWAY;
  }

  @Override
  public void close() {
    lane.host().abandoned(host);
    lane.answers().abandoned(answers);
    lane.ended(call);
    place.ifPresent(Bulkhead.Place::close);
  }
}
