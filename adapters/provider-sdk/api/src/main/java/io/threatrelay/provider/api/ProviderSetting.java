package io.threatrelay.provider.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A setting that a provider declares in {@link ProviderFactory#settings()}: its name, default,
 * allowed values and meaning. Operators find it in the output of {@code relay settings}, and a name
 * that no provider declares stops the start.
 */
public final class ProviderSetting {

  private final String name;
  private final String usual;
  private final List<String> words;
  private final String help;

  private ProviderSetting(String name, String usual, List<String> words, String help) {
    if (!name.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("a setting's name must be in capitals: " + name);
    }
    this.name = name;
    this.usual = usual;
    this.words = words;
    this.help = help;
  }

  /**
   * The setting {@code API_URL}: where the provider's API is.
   *
   * @param usual the default, an absolute http or https URL
   * @return the setting
   */
  public static ProviderSetting apiUrl(String usual) {
    return baseUrl("API_URL", usual, "Base URL of the provider's API.");
  }

  /**
   * The setting {@code UI_URL}: where the provider's site for people is.
   *
   * @param usual the default, an absolute http or https URL
   * @return the setting
   */
  public static ProviderSetting uiUrl(String usual) {
    return baseUrl("UI_URL", usual, "Base URL of links to the provider's site.");
  }

  /**
   * An absolute http or https URL under which others lie, without user, query and fragment.
   *
   * @param name what follows the provider's id and an underscore, in capitals
   * @param usual the default
   * @param help what it does, in one sentence
   * @return the setting
   */
  public static ProviderSetting baseUrl(String name, String usual, String help) {
    return new ProviderSetting(name, usual, List.of(), help);
  }

  /**
   * One of some words; operators may spell it in capitals.
   *
   * @param name what follows the provider's id and an underscore, in capitals
   * @param help what it does, in one sentence
   * @param usual the default
   * @param others what else is allowed, in lower case
   * @return the setting
   */
  public static ProviderSetting word(String name, String help, String usual, String... others) {
    List<String> words = new ArrayList<>(List.of(usual));
    words.addAll(List.of(others));
    return new ProviderSetting(name, usual, List.copyOf(words), help);
  }

  /**
   * What follows the provider's id and an underscore, such as {@code API_URL}.
   *
   * @return capitals, digits and underscores
   */
  public String name() {
    return name;
  }

  /**
   * The full name for a provider, such as {@code URLSCAN_API_URL}.
   *
   * @param providerId the provider's id, see {@link ProviderFactory#id()}
   * @return the name of the environment variable
   */
  public String nameFor(String providerId) {
    return prefix(providerId) + name;
  }

  /**
   * How the names of all settings of a provider begin, such as {@code URLSCAN_}.
   *
   * @param providerId the provider's id, see {@link ProviderFactory#id()}
   * @return the id in capitals, and an underscore
   */
  public static String prefix(String providerId) {
    return providerId.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
  }

  /**
   * The default.
   *
   * @return the value where an operator sets none
   */
  public String usual() {
    return usual;
  }

  /**
   * Which values are allowed.
   *
   * @return words that complete "expected …"
   */
  public String allowed() {
    return words.isEmpty() ? "an absolute http or https URL" : "one of " + String.join(", ", words);
  }

  /**
   * What the setting does, in one sentence.
   *
   * @return the sentence
   */
  public String help() {
    return help;
  }

  boolean isWord(String text) {
    return words.contains(text);
  }
}
