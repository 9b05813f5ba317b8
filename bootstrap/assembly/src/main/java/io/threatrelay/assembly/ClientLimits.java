package io.threatrelay.assembly;

import java.time.Duration;
import java.util.Set;

/**
 * What a single client may take of the server.
 *
 * @param connectionsPerAddress that are open at the same time; 0 for no limit
 * @param writeTimeout how long a client may take nothing of its answer
 */
public record ClientLimits(int connectionsPerAddress, Duration writeTimeout) {

  private static final String CONNECTIONS = "RELAY_MAX_CONNECTIONS_PER_ADDRESS";
  private static final String WRITE_TIMEOUT = "RELAY_WRITE_TIMEOUT";

  static final Set<String> NAMES = Set.of(CONNECTIONS, WRITE_TIMEOUT);

  private static final int MANY = 65_535;

  static ClientLimits of(Settings settings) {
    return new ClientLimits(
        Checks.number(CONNECTIONS, settings.value(CONNECTIONS).orElse("1024"), 0, MANY),
        Checks.duration(
            WRITE_TIMEOUT,
            settings.value(WRITE_TIMEOUT).orElse("PT10S"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(10)));
  }
}
