package io.threatrelay.domain.ctim;

import java.time.Instant;
import java.util.Optional;

/** How long a judgement or an indicator holds; an empty end means without limit. */
public record ValidTime(Optional<Instant> start, Optional<Instant> end) {

  public static final ValidTime UNBOUNDED = new ValidTime(Optional.empty(), Optional.empty());

  public static ValidTime between(Instant start, Instant end) {
    return new ValidTime(Optional.of(start), Optional.of(end));
  }
}
