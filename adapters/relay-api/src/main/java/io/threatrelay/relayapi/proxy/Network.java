package io.threatrelay.relayapi.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of addresses.
 *
 * @param length of its addresses in bits, 32 or 128
 * @param prefix the bits that its addresses share
 * @param shared how many those are
 */
public record Network(int length, BigInteger prefix, int shared) {

  /**
   * Reads an address or a range such as {@code 10.0.0.0/8}; empty when it is neither. Bits beyond
   * the shared ones must be zero: {@code 10.0.0.1/8} is more likely a slip than a range.
   */
  public static Optional<Network> of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Addresses.of(text).map(address -> of(address, bits(address)));
    }
    String shared = text.substring(slash + 1);
    return Addresses.of(text.substring(0, slash))
        .filter(address -> shared.matches("0|[1-9][0-9]{0,2}"))
        .filter(address -> Integer.parseInt(shared) <= bits(address))
        .filter(address -> isFirst(address, Integer.parseInt(shared)))
        .map(address -> of(address, Integer.parseInt(shared)));
  }

  private static Network of(InetAddress address, int shared) {
    return new Network(bits(address), number(address).shiftRight(bits(address) - shared), shared);
  }

  private static boolean isFirst(InetAddress address, int shared) {
    int free = bits(address) - shared;
    return number(address).shiftRight(free).shiftLeft(free).equals(number(address));
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  /** Whether the address is one of these; never across IPv4 and IPv6. */
  public boolean contains(InetAddress address) {
    return bits(address) == length && number(address).shiftRight(length - shared).equals(prefix);
  }
}
