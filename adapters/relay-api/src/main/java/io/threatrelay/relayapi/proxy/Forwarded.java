package io.threatrelay.relayapi.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What believed proxies tell of the request as its sender sent it; what is none of these is not
 * told.
 *
 * @param scheme http or https
 * @param authority a host, with a port or without
 * @param port in decimal
 * @param prefix of the path, which a proxy took away; empty or {@code /a/b}
 */
record Forwarded(
    Optional<String> scheme, Optional<String> authority, Optional<String> port, String prefix) {

  private static final int LONGEST = 255;
  private static final Pattern SCHEME = Pattern.compile("https?");
  private static final String ANY_PORT = "[1-9][0-9]{0,4}";
  private static final Pattern PORT = Pattern.compile(ANY_PORT);
  private static final Pattern AUTHORITY =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:" + ANY_PORT + ")?");
  private static final Pattern PREFIX = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~%-]+)*");

  /** Made when all of the above are there. */
  static final Forwarded NOTHING =
      new Forwarded(Optional.empty(), Optional.empty(), Optional.empty(), "");

  Forwarded {
    scheme = scheme.map(s -> s.toLowerCase(Locale.ROOT)).filter(s -> fits(SCHEME, s));
    authority = authority.filter(a -> fits(AUTHORITY, a));
    port = port.filter(p -> fits(PORT, p));
    prefix = fits(PREFIX, prefix) ? prefix : "";
  }

  private static boolean fits(Pattern pattern, String text) {
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }

  /** Several proxies take away several prefixes, the outermost first. */
  static String joined(List<String> prefixes) {
    StringBuilder all = new StringBuilder();
    prefixes.forEach(p -> all.append(p.endsWith("/") ? p.substring(0, p.length() - 1) : p));
    return all.toString();
  }
}
