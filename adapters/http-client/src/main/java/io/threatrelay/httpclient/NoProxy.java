package io.threatrelay.httpclient;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hosts that are called without a proxy, as {@code NO_PROXY} lists them: names with all below them,
 * {@code .suffixes}, addresses, networks such as {@code 10.0.0.0/8}, each but the last with a port
 * or without; {@code *} for all. This machine itself always is: no proxy could reach it.
 *
 * @param entries in lower case
 */
public record NoProxy(List<String> entries) {

  public NoProxy {
    entries = List.copyOf(entries);
  }

  /** Reads entries that are separated by commas or blanks. */
  public static NoProxy of(String text) {
    return new NoProxy(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(entry -> !entry.isEmpty())
            .toList());
  }

  /**
   * Whether that host is called without a proxy.
   *
   * @param host as in a URI: a name, an IPv4 address, an IPv6 address in brackets
   */
  boolean covers(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    Optional<InetAddress> address = address(name);
    return isThisMachine(name, address)
        || entries.stream().anyMatch(entry -> isMeant(entry, name, address, port));
  }

  private static boolean isThisMachine(String name, Optional<InetAddress> address) {
    return name.equals("localhost") || address.filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static boolean isMeant(
      String entry, String name, Optional<InetAddress> address, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return address.filter(a -> isInside(a, entry)).isPresent();
    }
    String host = withoutPort(entry);
    if (!host.equals(entry) && !entry.endsWith(":" + port)) {
      return false;
    }
    if (address.isPresent()) {
      return address(host).equals(address);
    }
    String suffix = host.startsWith("*.") ? host.substring(1) : host;
    return suffix.startsWith(".")
        ? name.endsWith(suffix)
        : name.equals(suffix) || name.endsWith("." + suffix);
  }

  /** An IPv6 address has a port only behind its brackets. */
  private static String withoutPort(String entry) {
    int colon = entry.lastIndexOf(':');
    boolean isPort = colon >= 0 && (entry.indexOf(':') == colon || entry.startsWith("["));
    return isPort && colon > entry.lastIndexOf(']') ? entry.substring(0, colon) : entry;
  }

  private static boolean isInside(InetAddress address, String network) {
    int slash = network.indexOf('/');
    Optional<InetAddress> base = address(network.substring(0, slash));
    String length = network.substring(slash + 1);
    byte[] one = address.getAddress();
    if (base.isEmpty() || base.get().getAddress().length != one.length) {
      return false;
    }
    byte[] other = base.get().getAddress();
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > one.length * Byte.SIZE) {
      return false;
    }
    for (int bit = 0; bit < Integer.parseInt(length); bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** What is spelled as an address; nobody is asked what a name means. */
  private static Optional<InetAddress> address(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[?[0-9a-f:.]*:[0-9a-f:.]*]?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
