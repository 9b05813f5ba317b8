package io.threatrelay.token;

import jakarta.ws.rs.client.Client;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** The hosts whose keys are trusted. */
final class ListedHosts {

  private static final String CLAIM = "jwks_host";
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final int LAST_PORT = 65535;

  private final Map<String, HostKeys> keys = new LinkedHashMap<>();

  ListedHosts(
      Collection<String> hosts, Client client, BoundedJson json, KeySetLimits limits, Clock clock) {
    Semaphore waiting = new Semaphore(limits.waiting());
    for (String host : hosts) {
      KeySetClient keySet = new KeySetClient(address(host), client, json, limits.fetch());
      HostKeys hostKeys =
          new HostKeys(
              keySet::fetch,
              limits,
              new WaitBulkhead(waiting, limits.waitingForOneHost()),
              new KeySetFailureLog(host, clock),
              clock);
      keys.put(host.toLowerCase(Locale.ROOT), hostKeys);
    }
  }

  private static URI address(String host) {
    try {
      URI address = URI.create("https://" + host + "/.well-known/jwks");
      if (address.getHost() != null
          && address.getUserInfo() == null
          && address.getPort() <= LAST_PORT
          && host.equals(address.getRawAuthority())) {
        return address;
      }
    } catch (IllegalArgumentException notHost) {
      throw new IllegalArgumentException("not host or host:port: " + host, notHost);
    }
    throw new IllegalArgumentException("not host or host:port: " + host);
  }

  /**
   * The keys of the host that an unverified token names. A name that is not listed goes nowhere:
   * not into an address, not to a name server.
   */
  HostKeys namedBy(Map<String, Object> claims) {
    if (!claims.containsKey(CLAIM)) {
      throw Refusal.NO_HOST.failure();
    }
    // ASCII alone, because lower case makes some other letters ASCII (the Kelvin sign is a k).
    if (claims.get(CLAIM) instanceof String host && ASCII.matcher(host).matches()) {
      HostKeys named = keys.get(host.toLowerCase(Locale.ROOT));
      if (named != null) {
        return named;
      }
    }
    throw Refusal.WRONG_HOST.failure();
  }
}
