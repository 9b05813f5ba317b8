package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The relay's own settings, in the order in which people read them. */
final class KnownSettings {

  private static final String PREFIX = "RELAY_";

  static final Setting<String> CONFIG =
      Setting.of(
          "RELAY_CONFIG",
          "",
          new Kind<>("a readable properties file", text -> text),
          "A file with any of these settings; only its owner should be able to read it, otherwise"
              + " the log warns at each start.");

  static final List<SettingRow> ROWS =
      Stream.of(
              rows(ServerSettings.ALL),
              rows(Limits.ALL),
              rows(TokenSettings.ALL),
              rows(ProviderChoice.ALL),
              ProxySettings.ROWS,
              rows(OutboundSettings.ALL),
              rows(CacheSettings.ALL),
              rows(LogSettings.ALL),
              rows(List.of(CONFIG)))
          .flatMap(List::stream)
          .toList();

  private KnownSettings() {}

  private static List<SettingRow> rows(List<Setting<?>> settings) {
    return settings.stream().map(Setting::row).toList();
  }

  /** The names that begin with {@code RELAY_}, in alphabetical order. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    ROWS.stream().map(SettingRow::name).filter(name -> name.startsWith(PREFIX)).forEach(names::add);
    return names;
  }

  /**
   * Refuses a name that begins as the relay's settings do, and is none of them.
   *
   * @throws UnusableSetting suggests the name that was probably meant
   */
  static void require(String name) {
    if (name.startsWith(PREFIX) && !names().contains(name)) {
      throw UnknownNames.refusal(name, names());
    }
  }
}
