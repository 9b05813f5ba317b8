package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Settings by name. A system property wins over an environment variable of the same name, and that
 * over the file named by {@code RELAY_CONFIG}.
 */
public final class Settings {

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The settings of this process.
   *
   * @throws UnusableSetting when a {@code RELAY_} name is none, or the file cannot be read
   */
  public static Settings ofProcess() {
    Map<String, String> values = new LinkedHashMap<>(System.getenv());
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> values.put(name, System.getProperty(name)));
    return of(values);
  }

  /** These settings, and those of the file that they name; what is blank is not set. */
  public static Settings of(Map<String, String> values) {
    values.keySet().forEach(KnownSettings::require);
    Map<String, String> all = new LinkedHashMap<>();
    String file = values.getOrDefault(KnownSettings.CONFIG.name(), "").strip();
    if (!file.isEmpty()) {
      all.putAll(read(file));
      all.keySet().forEach(KnownSettings::require);
    }
    values.forEach(
        (name, value) -> all.merge(name, value, (old, own) -> own.isBlank() ? old : own));
    return new Settings(all);
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnusableSetting(
          KnownSettings.CONFIG.name(), file, "expected " + KnownSettings.CONFIG.kind().allowed());
    }
    Map<String, String> values = new LinkedHashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  /** These settings with others on top. */
  public Settings with(Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(others);
    return of(all);
  }

  /** The value; empty when it is not set, or set to nothing. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The names of all that is set. */
  Set<String> names() {
    return values.keySet();
  }
}
