package io.threatrelay.cli;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the platform finds a module's relay.
 *
 * @param text an https URL without a slash at its end
 */
public record ModuleUrl(String text) {

  /**
   * Takes the URL as an administrator would write it.
   *
   * @throws IllegalArgumentException if it is not valid; the message says why
   */
  public static ModuleUrl of(String typed) {
    URI url = parsed(typed);
    boolean plain =
        "https".equals(url.getScheme())
            && url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null;
    if (!plain) {
      throw new IllegalArgumentException(
          "expected an https URL, e.g. https://relay.example.com/urlscan");
    }
    return new ModuleUrl(typed.replaceAll("/+$", ""));
  }

  private static URI parsed(String typed) {
    try {
      return new URI(typed);
    } catch (URISyntaxException none) {
      throw new IllegalArgumentException("no URL: " + none.getReason(), none);
    }
  }

  /** The text after the last slash; the host if the URL has no path. */
  String end() {
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
