package io.threatrelay.provider.api;

import io.threatrelay.domain.ctim.WebLink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The settings of one provider; each is called {@code <PROVIDER ID>_<NAME>}. */
public final class ProviderSettings {

  private final String prefix;
  private final Function<String, Optional<String>> values;

  /**
   * @param providerId whose settings these are
   * @param values looks a setting up by its full name
   */
  public ProviderSettings(String providerId, Function<String, Optional<String>> values) {
    this.prefix = providerId.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    this.values = values;
  }

  /**
   * An absolute http or https URL under which others lie; always ends with a slash.
   *
   * @param name the setting without the prefix, e.g. {@code API_URL}
   * @param otherwise the URL where the setting is missing
   * @return a URL with a host, and without user, query and fragment
   * @throws UnusableSetting when it is something else
   */
  public URI baseUrl(String name, String otherwise) {
    String text = values.apply(prefix + name).orElse(otherwise);
    try {
      URI url = URI.create(text.endsWith("/") ? text : text + "/");
      if (isBase(url)) {
        return url;
      }
    } catch (IllegalArgumentException notAUrl) {
      // Said below, like everything else that is wrong with it.
    }
    throw new UnusableSetting(prefix + name, text, "an absolute http or https URL is wanted");
  }

  private static boolean isBase(URI url) {
    return url.getHost() != null
        && WebLink.of(url.toString()).isPresent()
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  /**
   * One of the allowed words.
   *
   * @param name the setting without the prefix
   * @param otherwise the word where the setting is missing
   * @param allowed words in lower case
   * @return one of the allowed words
   * @throws UnusableSetting when it is another word
   */
  public String oneOf(String name, String otherwise, List<String> allowed) {
    String word = values.apply(prefix + name).orElse(otherwise).toLowerCase(Locale.ROOT);
    if (!allowed.contains(word)) {
      throw new UnusableSetting(prefix + name, word, "one of " + String.join(", ", allowed));
    }
    return word;
  }
}
