package io.threatrelay.token;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Logs, once a minute at most, that the key set of a listed host cannot be used, and why. */
final class KeySetFailureLog {

  private static final Logger LOG = System.getLogger(KeySetFailureLog.class.getName());
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final String host;
  private final Clock clock;
  private final Consumer<String> log;
  private Instant silentUntil = Instant.MIN;

  KeySetFailureLog(String host, Clock clock) {
    this(host, clock, line -> LOG.log(Level.WARNING, line));
  }

  KeySetFailureLog(String host, Clock clock, Consumer<String> log) {
    this.host = host;
    this.clock = clock;
    this.log = log;
  }

  synchronized void failed(Throwable failure) {
    Instant now = clock.instant();
    if (now.isBefore(silentUntil)) {
      return;
    }
    silentUntil = now.plus(INTERVAL);
    log.accept(
        "The key set of %s cannot be used: %s.".formatted(host, KeySetFault.describe(failure)));
  }
}
