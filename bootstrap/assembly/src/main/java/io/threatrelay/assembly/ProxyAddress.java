package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a proxy is, and what it wants to see.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param credentials what the header {@code Proxy-Authorization} says; empty for none
 */
public record ProxyAddress(String host, int port, Optional<String> credentials) {

  private static final String WANTED =
      "http://[user:password@]host:port is wanted, %-encoded where user or password are odd";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[hH][tT][tT][pP]://)?(?:(?<user>[^/]*)@)?"
              + "(?<host>[A-Za-z0-9_][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?/?");

  private static final int USUAL_PORT = 80;
  private static final int HIGHEST_PORT = 65535;

  /**
   * Reads it.
   *
   * @throws UnusableSetting without the text, which may hold a password anywhere
   */
  static ProxyAddress of(String setting, String text) {
    Matcher address = ADDRESS.matcher(text);
    if (address.matches()) {
      int port = address.group("port") == null ? USUAL_PORT : number(address.group("port"));
      try {
        Optional<String> credentials =
            Optional.ofNullable(address.group("user")).map(ProxyAddress::basic);
        if (port > 0 && port <= HIGHEST_PORT) {
          return new ProxyAddress(bare(address.group("host")), port, credentials);
        }
      } catch (IllegalArgumentException badlyEncoded) {
        // Said below, like all that is no address.
      }
    }
    throw new UnusableSetting(setting, "…", WANTED);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
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
