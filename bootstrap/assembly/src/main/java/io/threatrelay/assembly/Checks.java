package io.threatrelay.assembly;

import io.threatrelay.domain.net.AddressRange;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What settings may be; what they may not be is refused by name, and with what is wanted. */
final class Checks {

  private static final int HIGHEST_PORT = 65535;
  private static final String RANGES =
      "addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8 are wanted";

  private Checks() {}

  /** The words between commas. */
  static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** IPv6 addresses may come in brackets, as in URLs, and are kept without. */
  static String host(String name, String text) {
    String host = text.matches("\\[.*:.*]") ? text.substring(1, text.length() - 1) : text;
    if (host.matches("[A-Za-z0-9_][A-Za-z0-9._-]*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return host;
    }
    throw new UnusableSetting(name, text, "an address or a host name is wanted");
  }

  static int port(String name, String text) {
    return number(name, text, 0, HIGHEST_PORT);
  }

  static int number(String name, String text, int least, int most) {
    // Ten digits cannot be more than a long holds.
    if (text.matches("[0-9]{1,10}")
        && Long.parseLong(text) >= least
        && Long.parseLong(text) <= most) {
      return Integer.parseInt(text);
    }
    throw new UnusableSetting(name, text, "a number from " + least + " to " + most + " is wanted");
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  /**
   * A password may hold commas: then one element is a part of it, and the whole text can be masked.
   */
  static String quoted(String one, String all) {
    return all.contains("@") ? all : one;
  }

  /** URLs under which others lie, without the slash at their ends. */
  static List<String> publicUrls(String name, String text) {
    return list(text).stream().map(url -> publicUrl(name, url, text)).toList();
  }

  private static String publicUrl(String name, String one, String all) {
    String url = one.replaceAll("/+$", "");
    if (url.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?") && isUri(url)) {
      return url;
    }
    throw new UnusableSetting(name, quoted(one, all), "absolute http or https URLs are wanted");
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  /** Host names, each with a port or without; at least one. */
  static Set<String> hosts(String name, String text) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String host : list(text)) {
      String[] nameAndPort = host.split(":", 2);
      if (!nameAndPort[0].matches("[A-Za-z0-9_][A-Za-z0-9._-]*")
          || nameAndPort.length == 2 && !isPort(nameAndPort[1])) {
        throw new UnusableSetting(
            name, quoted(host, text), "host names, each with a port or without, are wanted");
      }
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    if (hosts.isEmpty()) {
      throw new UnusableSetting(name, text, "at least one host name is wanted");
    }
    return hosts;
  }

  static TrustedProxies proxies(String name, String text) {
    return new TrustedProxies(list(text).stream().map(one -> range(name, one, text)).toList());
  }

  private static AddressRange range(String name, String one, String all) {
    return AddressRange.of(one)
        .orElseThrow(() -> new UnusableSetting(name, quoted(one, all), RANGES + hint(one)));
  }

  private static String hint(String text) {
    return AddressRange.enclosing(text)
        .map(range -> "; %s has bits set after its prefix, the range is %s".formatted(text, range))
        .orElse("");
  }

  static Path pemFile(String name, String text) {
    return path(text)
        .filter(Files::isRegularFile)
        .filter(Files::isReadable)
        .orElseThrow(() -> new UnusableSetting(name, text, "a readable PEM file is wanted"));
  }

  static Path folder(String name, String text) {
    return path(text)
        .filter(Files::isDirectory)
        .filter(Files::isReadable)
        .orElseThrow(() -> new UnusableSetting(name, text, "a readable folder is wanted"));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  static Duration duration(String name, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException notADuration) {
      throw new UnusableSetting(name, text, "an ISO 8601 duration such as PT25S is wanted");
    }
  }

  static Duration duration(String name, String text, Duration least, Duration most) {
    Duration duration = duration(name, text);
    if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
      return duration;
    }
    throw new UnusableSetting(
        name, text, "a duration from " + least + " to " + most + " is wanted");
  }

  static String oneOf(String name, String text, List<String> words) {
    String word = text.toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    throw new UnusableSetting(name, text, "one of " + String.join(", ", words) + " is wanted");
  }
}
