package io.threatrelay.grizzly;

import java.net.URI;
import java.net.URISyntaxException;

/** The characters of RFC 9110 and RFC 9112. */
final class HttpSyntax {

  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
  private static final int HIGHEST_PORT = 65_535;

  private HttpSyntax() {}

  /** Whether the text is the name of a method, a field or a coding. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && TOKEN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the text is ASCII without blanks and control characters. */
  static boolean isVisible(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** Whether a byte is a control character other than the tab. */
  static boolean isControl(byte b) {
    return b >= 0 && b < ' ' && b != '\t' || b == 0x7f;
  }

  /** Whether the text is a host with or without a port, and nothing more. */
  static boolean isHost(String text) {
    if (!isVisible(text)) {
      return false;
    }
    try {
      URI url = new URI("http://" + text + "/");
      return url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getPort() <= HIGHEST_PORT
          && url.getRawPath().equals("/")
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException notAHost) {
      return false;
    }
  }

  /** The text without blanks and tabs at its ends. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }
}
