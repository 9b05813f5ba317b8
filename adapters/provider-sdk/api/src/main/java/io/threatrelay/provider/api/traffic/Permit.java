package io.threatrelay.provider.api.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Leave for one call, from its start until its answer is read; it must be closed. */
public final class Permit implements AutoCloseable {

  private final Lane lane;
  private final Rules.Started call;
  private Optional<Duration> room = Optional.empty();
  private Optional<Bulkhead.Place> place = Optional.empty();
  private Circuit.Pass host = Circuit.Pass.ANYWAY;
  private Circuit.Pass answers = Circuit.Pass.ANYWAY;

  Permit(Lane lane, Rules.Started call) {
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
    if (host != Circuit.Pass.NONE) {
      answers = lane.answers().pass(lane.now());
    }
    return host != Circuit.Pass.NONE && answers != Circuit.Pass.NONE;
  }

  /** What an answer says about limits counts for all calls behind it. */
  public void answered(int status, Map<String, String> headers) {
    RateHeaders said = lane.headers(headers);
    lane.answered(call, status, said);
    room = status == 429 ? Pauses.roomAfter(said) : Optional.empty();
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
    host = Circuit.Pass.ANYWAY;
    answers = Circuit.Pass.ANYWAY;
  }

  @Override
  public void close() {
    lane.host().abandoned(host);
    lane.answers().abandoned(answers);
    lane.ended(call);
    place.ifPresent(Bulkhead.Place::close);
  }
}
