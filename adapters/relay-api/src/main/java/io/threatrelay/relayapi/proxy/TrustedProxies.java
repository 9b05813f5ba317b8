package io.threatrelay.relayapi.proxy;

import io.threatrelay.domain.net.AddressRange;
import io.threatrelay.domain.net.IpAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The reverse proxies that are believed.
 *
 * @param networks where they are; none by default
 */
public record TrustedProxies(List<AddressRange> networks) {

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /** Whether the request of this peer comes from one of them. */
  public boolean include(Peer peer) {
    return !networks.isEmpty() && includes(peer.address().flatMap(IpAddress::of));
  }

  private boolean includes(Optional<InetAddress> address) {
    return address.filter(a -> networks.stream().anyMatch(n -> n.contains(a))).isPresent();
  }

  /**
   * How many proxies in a row tell of the request, if the last one is believed: that one, and each
   * before it whose caller was a believed one.
   *
   * @param callers who called each proxy, the last proxy's caller last
   */
  int inARow(List<String> callers) {
    Predicate<String> believed = node -> includes(Addresses.ofNode(node));
    int row = 1;
    for (int i = callers.size() - 1; i >= 0 && believed.test(callers.get(i)); i--) {
      row++;
    }
    return row;
  }
}
