package io.threatrelay.grizzly;

import static io.threatrelay.grizzly.FramingFault.HTTP_VERSION;
import static io.threatrelay.grizzly.FramingFault.REQUEST_LINE;
import static io.threatrelay.grizzly.FramingFault.REQUEST_TARGET;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a request: a method, a target and a version, with one blank between them.
 *
 * @param persistent whether the version is HTTP/1.1, which knows chunked bodies and requires a host
 */
record RequestLine(boolean persistent) {

  private static final Pattern OTHER_VERSION = Pattern.compile("HTTP/[1-9]\\.[0-9]");
  private static final Pattern URL =
      Pattern.compile("https?://([^/?#]*).*", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the line.
   *
   * @throws FramingException when it is not one of HTTP/1.0 or HTTP/1.1
   */
  static RequestLine of(String line) {
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    if (first == last || !HttpSyntax.isToken(line.substring(0, first))) {
      throw new FramingException(REQUEST_LINE);
    }
    boolean persistent = isHttp11(line.substring(last + 1));
    checkTarget(line.substring(0, first), line.substring(first + 1, last));
    return new RequestLine(persistent);
  }

  private static boolean isHttp11(String version) {
    if (version.equals("HTTP/1.1")) {
      return true;
    }
    if (version.equals("HTTP/1.0")) {
      return false;
    }
    boolean known = OTHER_VERSION.matcher(version).matches();
    throw new FramingException(known ? HTTP_VERSION : REQUEST_LINE);
  }

  private static void checkTarget(String method, String target) {
    boolean valid =
        HttpSyntax.isVisible(target)
            && (target.charAt(0) == '/'
                || target.equals("*") && method.equals("OPTIONS")
                || isUrl(target));
    if (!valid) {
      throw new FramingException(REQUEST_TARGET);
    }
  }

  private static boolean isUrl(String target) {
    Matcher url = URL.matcher(target);
    return url.matches() && HttpSyntax.isHost(url.group(1));
  }
}
