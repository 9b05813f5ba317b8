package io.threatrelay.relayapi.proxy;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses out of text, never by a name look-up. */
final class Addresses {

  private Addresses() {}

  /**
   * Mapped IPv4 addresses become what they map; a zone, as of {@code fe80::1%eth0}, is left out.
   */
  static Optional<InetAddress> of(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    return new Observable(address.contains(":") ? ObservableType.IPV6 : ObservableType.IP, address)
        .canonical()
        .map(Addresses::parsed);
  }

  private static InetAddress parsed(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address of a node as proxies write it: with a port or without, IPv6 mostly in brackets. */
  static Optional<InetAddress> ofNode(String node) {
    if (node.startsWith("[")) {
      return node.matches("\\[[^\\]]*](:[0-9]{1,5})?")
          ? of(node.substring(1, node.indexOf(']')))
          : Optional.empty();
    }
    int colon = node.indexOf(':');
    boolean onlyOne = colon >= 0 && colon == node.lastIndexOf(':');
    return of(onlyOne ? node.substring(0, colon) : node);
  }
}
