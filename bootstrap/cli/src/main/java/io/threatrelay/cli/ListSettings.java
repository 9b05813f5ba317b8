package io.threatrelay.cli;

import io.threatrelay.assembly.SettingRow;
import io.threatrelay.assembly.SettingsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relay settings}: every setting, its default, what is allowed and what it does. */
@Command(
    name = "settings",
    description = {
      "Lists all settings: the relay's own, and those of the providers that are found.",
      "A setting is an environment variable, a system property or a line in the file that"
          + " RELAY_CONFIG names."
    })
final class ListSettings implements Runnable {

  @Option(names = "--markdown", description = "As the table in README.md.")
  private boolean markdown;

  @Override
  public void run() {
    SettingsTable table = SettingsTable.of(OwnSettings.read());
    if (markdown) {
      System.out.print(table.markdown());
    } else {
      table.rows().forEach(ListSettings::print);
    }
  }

  private static void print(SettingRow row) {
    System.out.println(row.name() + "  (default: " + plain(row.usual()) + ")");
    System.out.print(wrapped("Allowed: " + plain(row.allowed())));
    System.out.print(wrapped(plain(row.meaning())));
  }

  /** In indented lines of at most 96 characters, unless one word is longer. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{1,92})(?: +|$)", "    $1\n");
  }

  /** Without Markdown's backquotes and the addresses of links. */
  private static String plain(String text) {
    return text.replace("`", "").replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1");
  }
}
