package io.threatrelay.grizzly;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.glassfish.grizzly.Connection;

/** How many connections may be open, in all and from one address. */
final class ConnectionLimits {

  /**
   * The part of an IPv6 address that a network is given; its other half is for each host to choose.
   */
  private static final int NETWORK_BYTES = 8;

  private final int most;
  private final int mostPerAddress;
  private final Predicate<InetAddress> exempt;
  private final Map<ByteBuffer, Integer> perAddress = new ConcurrentHashMap<>();

  /**
   * @param most in all
   * @param mostPerAddress 0 for no limit; the IPv6 addresses of a /64 network count as one
   * @param exempt addresses without a limit of their own
   */
  ConnectionLimits(int most, int mostPerAddress, Predicate<InetAddress> exempt) {
    this.most = most;
    this.mostPerAddress = mostPerAddress;
    this.exempt = exempt;
  }

  int most() {
    return most;
  }

  /** Counts a connection; false, and nothing is counted, when its address has enough. */
  boolean add(Connection<?> connection) {
    return !isLimited(connection) || add(key(connection));
  }

  private boolean add(ByteBuffer key) {
    if (perAddress.merge(key, 1, Integer::sum) > mostPerAddress) {
      remove(key);
      return false;
    }
    return true;
  }

  /** A connection that was counted is closed. */
  void remove(Connection<?> connection) {
    if (isLimited(connection)) {
      remove(key(connection));
    }
  }

  private void remove(ByteBuffer key) {
    perAddress.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
  }

  private boolean isLimited(Connection<?> connection) {
    return mostPerAddress > 0
        && connection.getPeerAddress() instanceof InetSocketAddress peer
        && !exempt.test(peer.getAddress());
  }

  private static ByteBuffer key(Connection<?> connection) {
    byte[] address = ((InetSocketAddress) connection.getPeerAddress()).getAddress().getAddress();
    return ByteBuffer.wrap(address, 0, Math.min(address.length, NETWORK_BYTES)).slice();
  }
}
