package io.threatrelay.domain.net;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads IP addresses from text; never looks a name up. */
public final class IpAddress {

  private IpAddress() {}

  /**
   * Reads an IPv4 or IPv6 address without brackets or a port. An IPv4-mapped address becomes the
   * IPv4 address; a zone, as in {@code fe80::1%eth0}, is dropped.
   *
   * @return empty when the text is not an address
   */
  public static Optional<InetAddress> of(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    return new Observable(address.contains(":") ? ObservableType.IPV6 : ObservableType.IP, address)
        .canonical()
        .map(IpAddress::parsed);
  }

  private static InetAddress parsed(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
