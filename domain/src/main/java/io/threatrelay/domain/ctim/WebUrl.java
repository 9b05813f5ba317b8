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
          "(?<scheme>(?i:https?)://)(?<user>[^/?#@\\\\]*@)?(?<host>\\[[^\\]/?#]*\\]|[^/?#:@\\[\\]\\\\]+)"
              + "(?<port>:[0-9]{0,5})?(?<rest>[/?#].*)?");

  private WebUrl() {}

  /** The URL with its host as A-labels; everything else stays as it is. */
  static Optional<String> canonical(String text) {
    Matcher url = URL.matcher(text);
    if (hasBlankOrControl(text) || !url.matches()) {
      return Optional.empty();
    }
    return host(url.group("host"))
        .map(
            host ->
                url.group("scheme")
                    + part(url.group("user"))
                    + host
                    + part(url.group("port"))
                    + part(url.group("rest")));
  }

  private static boolean hasBlankOrControl(String text) {
    return text.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
  }

  private static Optional<String> host(String text) {
    if (text.startsWith("[")) {
      return Ipv6.canonical(text.substring(1, text.length() - 1)).map(address -> text);
    }
    boolean dotAtEnd = text.endsWith(".");
    return HostName.canonical(text).map(name -> dotAtEnd ? name + "." : name);
  }

  private static String part(String text) {
    return text == null ? "" : text;
  }
}
