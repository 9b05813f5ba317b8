package io.threatrelay.assembly;

import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.time.Duration;
import java.util.List;

/**
 * Where the relay listens, and what it takes of its clients.
 *
 * @param host an address or a name; IPv6 without brackets
 * @param port 0 for any free one
 * @param trustedProxies the reverse proxies whose headers are believed
 * @param connections that are open at the same time
 * @param connectionsPerAddress the same from one address; 0 for no limit
 * @param requests that are answered at the same time
 * @param writeTimeout how long a client may take nothing of its answer
 */
public record ServerSettings(
    String host,
    int port,
    TrustedProxies trustedProxies,
    int connections,
    int connectionsPerAddress,
    int requests,
    Duration writeTimeout) {

  /** As many as a process can usually have ports and file descriptors. */
  private static final int MANY = 65_535;

  private static final Setting<String> HOST =
      Setting.of(
          "RELAY_HOST", "0.0.0.0", NetworkKinds.host(), "The address that the relay listens on.");

  private static final Setting<Integer> PORT =
      Setting.of(
          "RELAY_PORT",
          "9090",
          NetworkKinds.port(),
          "The port that it listens on; 0 is any free one, which the log names.");

  private static final Setting<TrustedProxies> TRUSTED_PROXIES =
      Setting.of(
          "RELAY_TRUSTED_PROXIES",
          "",
          NetworkKinds.proxies(),
          "Reverse proxies whose `Forwarded` or `X-Forwarded-…` headers give the request's own root"
              + " URL. A range whose address has bits set after the prefix (`10.0.0.1/8`) is"
              + " refused.");

  private static final Setting<Integer> CONNECTIONS =
      Setting.of(
          "RELAY_MAX_CONNECTIONS",
          "4096",
          Kinds.number(1, MANY),
          "Connections that are open at the same time; beyond it the relay closes the one that is"
              + " idle longest, and answers a new one with 503 and `Retry-After` if none is idle.");

  private static final Setting<Integer> PER_ADDRESS =
      Setting.of(
          "RELAY_MAX_CONNECTIONS_PER_ADDRESS",
          "1024",
          Kinds.number(0, MANY),
          "The same from one address; 0 means no limit, and an IPv6 /64 counts as one address. The"
              + " default, a quarter of all connections, leaves room for other clients. Connections"
              + " from `RELAY_TRUSTED_PROXIES` do not count.");

  private static final Setting<Integer> REQUESTS =
      Setting.of(
          "RELAY_MAX_REQUESTS",
          "1024",
          Kinds.number(1, MANY),
          "Requests that are answered at the same time, on JDK 17 at most 4096; beyond it the relay"
              + " answers 503 with `Retry-After`.");

  private static final Setting<Duration> WRITE_TIMEOUT =
      Setting.of(
          "RELAY_WRITE_TIMEOUT",
          "PT10S",
          Kinds.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          "The relay disconnects a client that takes less than 32 KB of its answer in this time. The"
              + " slowest lines are faster than these 3 KB/s.");

  static final List<Setting<?>> ALL =
      List.of(HOST, PORT, TRUSTED_PROXIES, CONNECTIONS, PER_ADDRESS, REQUESTS, WRITE_TIMEOUT);

  static ServerSettings of(Settings settings) {
    return new ServerSettings(
        HOST.in(settings),
        PORT.in(settings),
        TRUSTED_PROXIES.in(settings),
        CONNECTIONS.in(settings),
        PER_ADDRESS.in(settings),
        REQUESTS.in(settings),
        WRITE_TIMEOUT.in(settings));
  }
}
