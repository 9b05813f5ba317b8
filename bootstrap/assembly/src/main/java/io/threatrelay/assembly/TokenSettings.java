package io.threatrelay.assembly;

import java.util.List;
import java.util.Set;

/**
 * Which tokens are accepted.
 *
 * @param publicUrls the URLs by which the relay is known; empty for the request's own
 * @param keySetHosts the hosts whose key sets are trusted, {@code host} or {@code host:port}
 */
public record TokenSettings(List<String> publicUrls, Set<String> keySetHosts) {

  static final Setting<List<String>> PUBLIC_URL =
      Setting.of(
              "RELAY_PUBLIC_URL",
              "",
              NetworkKinds.publicUrls(),
              "The audiences accepted. Set it: without it the `Host` header of a request decides, and"
                  + " [a token for another relay is accepted](docs/security.md#what-remains); the"
                  + " log says so at each start.")
          .shownAs("the request's own root URL");

  private static final Setting<Set<String>> JWKS_HOSTS =
      Setting.of(
          "RELAY_JWKS_HOSTS",
          "visibility.amp.cisco.com,visibility.eu.amp.cisco.com,visibility.apjc.amp.cisco.com",
          NetworkKinds.hosts(),
          "Hosts whose key sets are trusted to verify tokens.");

  static final List<Setting<?>> ALL = List.of(PUBLIC_URL, JWKS_HOSTS);

  static TokenSettings of(Settings settings) {
    return new TokenSettings(PUBLIC_URL.in(settings), JWKS_HOSTS.in(settings));
  }
}
