package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;

/**
 * One setting of the relay. The records of typed settings are read through these, and README's
 * table and {@code relay settings} are written from them.
 *
 * @param name as the environment spells it
 * @param usual the text that holds where the setting is not set
 * @param shown the default as people read it
 * @param kind what it may be
 * @param help what it does, in one sentence
 */
record Setting<T>(String name, String usual, String shown, Kind<T> kind, String help) {

  private static final String NONE = "none";

  /** A setting with a default. */
  static <T> Setting<T> of(String name, String usual, Kind<T> kind, String help) {
    return new Setting<>(name, usual, usual.isEmpty() ? NONE : "`" + usual + "`", kind, help);
  }

  /** The same with a default that depends on the machine, and words for it. */
  Setting<T> shownAs(String words) {
    return new Setting<>(name, usual, words, kind, help);
  }

  /**
   * The checked value.
   *
   * @throws UnusableSetting names this setting, the text that does not fit and what is allowed
   */
  T in(Settings settings) {
    String text = settings.value(name).orElse(usual);
    try {
      return kind.parser().apply(text);
    } catch (Misfit misfit) {
      throw refusal(misfit.part(), text, misfit.getMessage());
    }
  }

  /**
   * Names this setting, what is wrong with its text and what is allowed.
   *
   * @param part the part of the text that does not fit
   * @param hint what to use instead, or nothing
   */
  UnusableSetting refusal(String part, String text, String hint) {
    return new UnusableSetting(
        name, quoted(part, text), "expected " + kind.allowed().replace("`", "") + hint);
  }

  /**
   * A password may hold commas: then one element is a part of it, and the whole text can be masked.
   */
  private static String quoted(String part, String all) {
    return all.contains("@") ? all : part;
  }

  SettingRow row() {
    return new SettingRow(name, shown, kind.allowed(), help, false);
  }
}
