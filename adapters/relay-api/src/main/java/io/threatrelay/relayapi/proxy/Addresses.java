package io.threatrelay.relayapi.proxy;

import io.threatrelay.domain.net.IpAddress;
import java.net.InetAddress;
import java.util.Optional;

/** IP addresses as proxies write them into headers. */
final class Addresses {

  private Addresses() {}

  /** The address of a node: with a port or without, IPv6 mostly in brackets. */
  static Optional<InetAddress> ofNode(String node) {
    if (node.startsWith("[")) {
      return node.matches("\\[[^\\]]*](:[0-9]{1,5})?")
          ? IpAddress.of(node.substring(1, node.indexOf(']')))
          : Optional.empty();
    }
    int colon = node.indexOf(':');
    boolean onlyOne = colon >= 0 && colon == node.lastIndexOf(':');
    return IpAddress.of(onlyOne ? node.substring(0, colon) : node);
  }
}
