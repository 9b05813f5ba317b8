package io.threatrelay.httpclient;

import io.threatrelay.domain.net.AddressRange;
import io.threatrelay.domain.net.IpAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hosts that are called without a proxy, as {@code NO_PROXY} lists them: names with all below them,
 * {@code .suffixes}, addresses, networks such as {@code 10.0.0.0/8}, each but the last with a port
 * or without; {@code *} for all. This machine itself always is: no proxy could reach it.
 *
 * <p>Other programs read the same variable leniently, so an entry never stops the start: bits after
 * a network's prefix are ignored ({@code 10.0.0.1/8} is {@code 10.0.0.0/8}), and an entry that is
 * none of the above matches nothing.
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
      Optional<AddressRange> range = AddressRange.enclosing(withoutBrackets(entry));
      return address.filter(a -> range.filter(r -> r.contains(a)).isPresent()).isPresent();
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

  /** What is spelled as an address; no name is looked up. */
  private static Optional<InetAddress> address(String text) {
    return IpAddress.of(withoutBrackets(text));
  }

  private static String withoutBrackets(String text) {
    return text.replace("[", "").replace("]", "");
  }
}
