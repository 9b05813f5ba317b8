package io.threatrelay.provider.kit.traffic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For how long a provider counts calls before it begins anew. */
enum Span {
  SECOND(Duration.ofSeconds(1)),
  MINUTE(Duration.ofMinutes(1)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1));

  private final Duration length;

  Span(Duration length) {
    this.length = length;
  }

  Duration length() {
    return length;
  }

  /** As providers write it: {@code second}, {@code minute}, … in any case. */
  static Optional<Span> named(String name) {
    return Arrays.stream(values()).filter(span -> span.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
