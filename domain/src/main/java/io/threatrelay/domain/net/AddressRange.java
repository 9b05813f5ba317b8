package io.threatrelay.domain.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A range of IP addresses, as in CIDR notation.
 *
 * @param bits length of its addresses, 32 or 128
 * @param prefix the bits that all its addresses share
 * @param prefixLength how many bits they share
 */
public record AddressRange(int bits, BigInteger prefix, int prefixLength) {

  /**
   * Reads an address or a range such as {@code 10.0.0.0/8}. All bits after the prefix must be zero:
   * {@code 10.0.0.1/8} is more likely a mistake than a range.
   *
   * @return empty when the text is neither
   */
  public static Optional<AddressRange> of(String text) {
    int slash = text.indexOf('/');
    return enclosing(text)
        .filter(range -> slash < 0 || IpAddress.of(text.substring(0, slash)).equals(range.first()));
  }

  /**
   * Reads an address or a range as {@link #of} does, but ignores the bits after the prefix: {@code
   * 10.0.0.1/8} is {@code 10.0.0.0/8}.
   *
   * @return empty when the text is neither
   */
  public static Optional<AddressRange> enclosing(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.of(text).map(address -> of(address, bits(address)));
    }
    String length = text.substring(slash + 1);
    return IpAddress.of(text.substring(0, slash))
        .filter(address -> length.matches("0|[1-9][0-9]{0,2}"))
        .filter(address -> Integer.parseInt(length) <= bits(address))
        .map(address -> of(address, Integer.parseInt(length)));
  }

  private static AddressRange of(InetAddress address, int prefixLength) {
    int bits = bits(address);
    return new AddressRange(bits, number(address).shiftRight(bits - prefixLength), prefixLength);
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  /** Whether the address is in this range; an IPv4 address is in no IPv6 range. */
  public boolean contains(InetAddress address) {
    return bits(address) == bits && number(address).shiftRight(bits - prefixLength).equals(prefix);
  }

  private Optional<InetAddress> first() {
    byte[] number = prefix.shiftLeft(bits - prefixLength).toByteArray();
    byte[] address = new byte[bits / Byte.SIZE];
    int length = Math.min(number.length, address.length);
    System.arraycopy(number, number.length - length, address, address.length - length, length);
    try {
      return Optional.of(InetAddress.getByAddress(address));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** In CIDR notation, such as {@code 10.0.0.0/8}. */
  @Override
  public String toString() {
    return first().orElseThrow().getHostAddress() + "/" + prefixLength;
  }
}
