package io.threatrelay.domain.ctim;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http or https URL with a host, and without anything that hides: the only way for a
 * URL into an entity or a link. No other scheme can be clicked on.
 */
public final class WebLink {

  /** What CTIM takes as a URI. */
  private static final int LONGEST_OF_CTIM = 2048;

  private final String url;

  private WebLink(String url) {
    this.url = url;
  }

  /**
   * The link; empty for anything else, such as {@code javascript:} or a relative URL.
   *
   * @param text may be null
   */
  public static Optional<WebLink> of(String text) {
    if (!VisibleText.is(text)) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(text);
      return isWeb(uri) ? Optional.of(new WebLink(withSmallScheme(uri))) : Optional.empty();
    } catch (IllegalArgumentException notAUri) {
      return Optional.empty();
    }
  }

  /**
   * The link, for a URL that is known to be one.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static WebLink to(URI url) {
    return of(url.toString())
        .orElseThrow(() -> new IllegalArgumentException("expected an absolute http or https URL"));
  }

  private static boolean isWeb(URI uri) {
    return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
        && uri.getRawAuthority() != null;
  }

  private static String withSmallScheme(URI uri) {
    String scheme = uri.getScheme();
    return scheme.toLowerCase(Locale.ROOT) + uri.toString().substring(scheme.length());
  }

  /** Whether the URL is short enough for a CTIM document: at most 2048 characters. */
  boolean fitsCtim() {
    return url.length() <= LONGEST_OF_CTIM;
  }

  /** The URL. */
  @Override
  public String toString() {
    return url;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebLink link && link.url.equals(url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }
}
