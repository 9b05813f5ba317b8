package io.threatrelay.provider.api;

import io.threatrelay.domain.ctim.WebLink;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The values of the settings that one provider declares; each is called {@code <ID>_<NAME>}. */
public final class ProviderSettings {

  private final String providerId;
  private final List<ProviderSetting> declared;
  private final Function<String, Optional<String>> values;

  private ProviderSettings(
      String providerId,
      List<ProviderSetting> declared,
      Function<String, Optional<String>> values) {
    this.providerId = providerId;
    this.declared = List.copyOf(declared);
    this.values = values;
  }

  /**
   * The settings that a factory declares.
   *
   * @param factory declares them
   * @param values looks a setting up by its full name
   * @return their values, checked when they are read
   */
  public static ProviderSettings of(
      ProviderFactory factory, Function<String, Optional<String>> values) {
    return new ProviderSettings(factory.id(), factory.settings(), values);
  }

  /**
   * The value of a setting that is a URL; always ends with a slash.
   *
   * @param name as declared, such as {@code API_URL}
   * @return a URL with a host, and without user, query and fragment
   * @throws UnusableSetting when it is not a base URL
   * @throws IllegalArgumentException when the provider declares no such setting
   */
  public URI baseUrl(String name) {
    ProviderSetting setting = declared(name);
    String text = text(setting);
    try {
      URI url = URI.create(text.endsWith("/") ? text : text + "/");
      if (isBase(url)) {
        return url;
      }
    } catch (IllegalArgumentException notAUrl) {
      // Refused below, like everything else that is wrong with it.
    }
    throw refusal(setting, text);
  }

  private static boolean isBase(URI url) {
    return url.getHost() != null
        && WebLink.of(url.toString()).isPresent()
        && url.getUserInfo() == null
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  /**
   * The value of a setting that is one of some words, in lower case.
   *
   * @param name as declared
   * @return one of the allowed words
   * @throws UnusableSetting when it is none of the words
   * @throws IllegalArgumentException when the provider declares no such setting
   */
  public String word(String name) {
    ProviderSetting setting = declared(name);
    String word = text(setting).toLowerCase(Locale.ROOT);
    if (!setting.isWord(word)) {
      throw refusal(setting, word);
    }
    return word;
  }

  private String text(ProviderSetting setting) {
    return values.apply(setting.nameFor(providerId)).orElse(setting.usual());
  }

  private UnusableSetting refusal(ProviderSetting setting, String text) {
    return new UnusableSetting(setting.nameFor(providerId), text, "expected " + setting.allowed());
  }

  private ProviderSetting declared(String name) {
    return declared.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s reads the setting %s: ProviderFactory.settings() must declare it"
                        .formatted(providerId, name)));
  }
}
