package io.threatrelay.domain.ctim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Absolute http and https URLs as browsers write them: characters that {@link java.net.URI} would
 * refuse, such as {@code |}, are common in recorded page URLs and stay.
 */
final class WebUrl {

  private static final Pattern URL =
      Pattern.compile(
          "(?i:https?)://(?:[^/?#@\\\\]*@)?(?<host>\\[[^\\]/?#]*\\]|[^/?#:@\\[\\]\\\\]+)"
              + "(?::(?<port>[0-9]{0,5}))?(?:[/?#].*)?",
          Pattern.DOTALL);
  private static final int HIGHEST_PORT = 65535;

  private WebUrl() {}

  /** The URL with its host as A-labels; everything else stays as it is. */
  static Optional<String> canonical(String text) {
    Matcher url = URL.matcher(text);
    if (!text.codePoints().allMatch(WebUrl::mayStand) || !url.matches() || !isPort(url)) {
      return Optional.empty();
    }
    return host(url.group("host"))
        .map(host -> text.substring(0, url.start("host")) + host + text.substring(url.end("host")));
  }

  /** No blanks, no control characters, and no half of a surrogate pair, which no UTF-8 can hold. */
  private static boolean mayStand(int codePoint) {
    return codePoint > ' '
        && codePoint != 0x7f
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static boolean isPort(Matcher url) {
    String port = url.group("port");
    return port == null || port.isEmpty() || Integer.parseInt(port) <= HIGHEST_PORT;
  }

  private static Optional<String> host(String text) {
    if (text.startsWith("[")) {
      return Ipv6.canonical(text.substring(1, text.length() - 1)).map(address -> text);
    }
    boolean dotAtEnd = text.endsWith(".");
    return HostName.canonical(text).map(name -> dotAtEnd ? name + "." : name);
  }
}
