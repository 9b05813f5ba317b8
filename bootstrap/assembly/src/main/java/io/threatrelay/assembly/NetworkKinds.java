package io.threatrelay.assembly;

import io.threatrelay.domain.net.AddressRange;
import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hosts, ports, URLs and ranges of addresses. */
final class NetworkKinds {

  private static final int HIGHEST_PORT = 65_535;

  private NetworkKinds() {}

  static Kind<Integer> port() {
    return Kinds.number(0, HIGHEST_PORT);
  }

  /** IPv6 addresses may come in brackets, as in URLs, and are kept without. */
  static Kind<String> host() {
    return new Kind<>("an address or a host name", NetworkKinds::host);
  }

  private static String host(String text) {
    String host = text.matches("\\[.*:.*]") ? text.substring(1, text.length() - 1) : text;
    if (host.matches("[A-Za-z0-9_][A-Za-z0-9._-]*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return host;
    }
    throw new Misfit(text);
  }

  /** URLs under which others lie, without the slash at their ends. */
  static Kind<List<String>> publicUrls() {
    return new Kind<>(
        "absolute http or https URLs, comma-separated",
        text -> Kinds.words(text).stream().map(NetworkKinds::publicUrl).toList());
  }

  private static String publicUrl(String text) {
    String url = text.replaceAll("/+$", "");
    if (url.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?") && isUri(url)) {
      return url;
    }
    throw new Misfit(text);
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  /** Host names in small letters; at least one. */
  static Kind<Set<String>> hosts() {
    return new Kind<>("one or more of `host[:port]`, comma-separated", NetworkKinds::hosts);
  }

  private static Set<String> hosts(String text) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String host : Kinds.words(text)) {
      String[] nameAndPort = host.split(":", 2);
      if (!nameAndPort[0].matches("[A-Za-z0-9_][A-Za-z0-9._-]*")
          || nameAndPort.length == 2 && !isPort(nameAndPort[1])) {
        throw new Misfit(host);
      }
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    if (hosts.isEmpty()) {
      throw new Misfit(text);
    }
    return hosts;
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  static Kind<TrustedProxies> proxies() {
    return new Kind<>(
        "addresses and ranges such as `10.1.2.3, 10.0.0.0/8, fd00::/8`",
        text -> new TrustedProxies(Kinds.words(text).stream().map(NetworkKinds::range).toList()));
  }

  /** The hint distinguishes a range with a wrong address from a text that is not a range. */
  private static AddressRange range(String text) {
    return AddressRange.of(text)
        .orElseThrow(
            () ->
                new Misfit(
                    text,
                    AddressRange.enclosing(text)
                        .map("; bits are set after the prefix, the range is %s"::formatted)
                        .orElse("")));
  }
}
