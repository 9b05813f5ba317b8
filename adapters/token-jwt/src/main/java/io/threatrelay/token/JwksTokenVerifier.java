package io.threatrelay.token;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.TokenVerifier;
import jakarta.ws.rs.client.Client;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies tokens with the keys that the host named in them publishes, if that host is listed.
 *
 * <p>Only RS256 signatures are accepted, whatever a token says. No failure quotes the token.
 */
public final class JwksTokenVerifier implements TokenVerifier {

  private final BoundedJson json = new BoundedJson();
  private final Rs256 signatures = new Rs256();
  private final ListedHosts hosts;
  private final Validity validity;

  /**
   * @param hosts the hosts to trust, each {@code host} or {@code host:port}; the claim {@code
   *     jwks_host} must be spelled like one of them, upper and lower case aside
   * @param client fetches the key sets; it must check certificates and host names
   * @param requests how many may be answered at the same time; some of them may wait for key sets
   * @param clock tells whether tokens and key sets are too old
   * @throws IllegalArgumentException when one of the hosts is none
   */
  public JwksTokenVerifier(Set<String> hosts, Client client, int requests, Clock clock) {
    this(hosts, client, KeySetLimits.of(requests), clock);
  }

  JwksTokenVerifier(Set<String> hosts, Client client, KeySetLimits limits, Clock clock) {
    this.hosts = new ListedHosts(hosts, client, json, limits, clock);
    this.validity = new Validity(clock);
  }

  @Override
  public Claims verify(Optional<String> authorization, Set<String> audiences, Budget budget) {
    CompactJws token = CompactJws.parse(Bearer.token(authorization), json);
    Map<String, Object> claims = token.claims(json);
    HostKeys keys = hosts.namedBy(claims);
    keys.verify(signatures.keyId(token), key -> signatures.isGenuine(token, key), budget);
    validity.check(claims);
    Audience.check(claims, audiences);
    return new Claims(claims);
  }
}
