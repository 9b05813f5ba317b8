package io.threatrelay.assembly;

import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All settings: the relay's own, and those that providers declare.
 *
 * @param rows in the order in which people read them
 */
public record SettingsTable(List<SettingRow> rows) {

  private static final String HEAD =
      """
      | name | default | allowed | meaning |
      |---|---|---|---|
      """;

  private static final SettingRow KEY =
      new SettingRow(
          "<ID>_KEY",
          "none",
          "an API key",
          "The key of the provider with that id, e.g. `URLSCAN_KEY`, for the commands that ask"
              + " providers from a shell. The server takes keys from tokens alone.",
          true);

  public SettingsTable {
    rows = List.copyOf(rows);
  }

  /**
   * The settings of a relay with the providers on the class path and in a folder.
   *
   * @throws io.threatrelay.provider.api.UnusableSetting when the folder or a jar in it is unusable
   */
  public static SettingsTable of(Settings settings) {
    try (DropIns dropIns = DropIns.in(ProviderChoice.of(settings).dropIns())) {
      return of(Providers.factories(dropIns.factories()).values());
    }
  }

  private static SettingsTable of(Collection<ProviderFactory> factories) {
    return new SettingsTable(
        Stream.of(
                KnownSettings.ROWS.stream(),
                factories.stream().flatMap(SettingsTable::rows),
                Stream.of(KEY))
            .flatMap(rows -> rows)
            .toList());
  }

  private static Stream<SettingRow> rows(ProviderFactory factory) {
    return factory.settings().stream().map(setting -> row(factory.id(), setting));
  }

  private static SettingRow row(String providerId, ProviderSetting setting) {
    return new SettingRow(
        setting.nameFor(providerId),
        "`" + setting.usual() + "`",
        setting.allowed(),
        setting.help(),
        false);
  }

  /** The table as README has it. */
  public String markdown() {
    return rows.stream()
        .map(row -> row.markdown() + "\n")
        .collect(Collectors.joining("", HEAD, ""));
  }
}
