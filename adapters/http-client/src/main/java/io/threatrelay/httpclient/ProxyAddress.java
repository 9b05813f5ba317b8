package io.threatrelay.httpclient;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address and credentials of an HTTP proxy.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param port from 1 to 65535
 * @param credentials the value of the header {@code Proxy-Authorization}; empty for none
 */
public record ProxyAddress(String host, int port, Optional<String> credentials) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[hH][tT][tT][pP]://)?(?:(?<user>[^/]*)@)?"
              + "(?<host>[A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?/?");

  private static final int USUAL_PORT = 80;
  private static final int HIGHEST_PORT = 65535;

  /**
   * Reads {@code http://[user:password@]host[:port]}, with or without the scheme; the port is 80
   * unless given, user and password are percent-encoded.
   *
   * @return empty for any other text
   */
  public static Optional<ProxyAddress> parse(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.matches()) {
      return Optional.empty();
    }
    int port = address.group("port") == null ? USUAL_PORT : Integer.parseInt(address.group("port"));
    if (port == 0 || port > HIGHEST_PORT) {
      return Optional.empty();
    }
    try {
      Optional<String> credentials =
          Optional.ofNullable(address.group("user")).map(ProxyAddress::basic);
      return Optional.of(new ProxyAddress(bare(address.group("host")), port, credentials));
    } catch (IllegalArgumentException badlyEncoded) {
      return Optional.empty();
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String basic(String user) {
    int colon = user.indexOf(':');
    String pair =
        colon < 0
            ? decoded(user) + ":"
            : decoded(user.substring(0, colon)) + ":" + decoded(user.substring(colon + 1));
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
