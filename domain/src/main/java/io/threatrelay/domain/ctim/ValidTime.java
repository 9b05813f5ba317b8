package io.threatrelay.domain.ctim;

import java.time.Instant;
import java.util.Optional;

/** How long a judgement or an indicator holds; an empty end means without limit. */
public record ValidTime(Optional<Timestamp> start, Optional<Timestamp> end) {

  public static final ValidTime UNBOUNDED = new ValidTime(Optional.empty(), Optional.empty());

  public ValidTime {
    if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0) {
      throw new IllegalArgumentException("valid until " + end.get() + ", before " + start.get());
    }
  }

  public static ValidTime between(Timestamp start, Timestamp end) {
    return new ValidTime(Optional.of(start), Optional.of(end));
  }

  /** Whether it holds at a time; the end itself is outside. */
  public boolean includes(Instant time) {
    return start.stream().noneMatch(first -> first.instant().isAfter(time))
        && end.stream().allMatch(last -> last.instant().isAfter(time));
  }
}
