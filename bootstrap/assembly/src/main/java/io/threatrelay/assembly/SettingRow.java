package io.threatrelay.assembly;

/**
 * A line of the settings table.
 *
 * @param name as the environment spells it
 * @param usual its default; values are in backquotes, descriptions are not
 * @param allowed which values fit
 * @param help what it does
 * @param secret whether its value holds a password or a key, which no message may show
 */
public record SettingRow(String name, String usual, String allowed, String help, boolean secret) {

  /** What it does, and whether it is secret. */
  public String meaning() {
    return secret ? help + " Secret: no message shows it." : help;
  }

  /** As a line of a Markdown table. */
  String markdown() {
    return "| `%s` | %s | %s | %s |".formatted(name, usual, allowed, meaning());
  }
}
