package io.threatrelay.provider.runtime.throttle;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For how long a provider counts calls before it begins anew. */
enum Span {
  SECOND(Duration.ofSeconds(1)),
  MINUTE(Duration.ofMinutes(1)),
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  /** The provider tells when it ends, and not how long it is: a day at most, as far as we know. */
  UNTOLD(Duration.ofDays(1));

  static final List<Span> NAMED = List.of(SECOND, MINUTE, HOUR, DAY);

  private final Duration length;

  Span(Duration length) {
    this.length = length;
  }

  Duration length() {
    return length;
  }

  /** As providers write it: {@code second}, {@code minute}, … in any case. */
  static Optional<Span> named(String name) {
    return NAMED.stream().filter(span -> span.name().equalsIgnoreCase(name)).findFirst();
  }

  /** For a sentence: {@code " a second"}; nothing where it is not told. */
  String each() {
    return this == UNTOLD ? "" : " a " + this;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
