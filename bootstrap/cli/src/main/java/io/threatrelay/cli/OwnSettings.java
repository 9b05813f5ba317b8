package io.threatrelay.cli;

import io.threatrelay.assembly.ProviderChoice;
import io.threatrelay.assembly.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The settings of this process, and what follows from where the program lies. */
public final class OwnSettings {

  private OwnSettings() {}

  /** A folder {@code providers} next to the program's jar is used unless another one is set. */
  public static Settings read() {
    Settings settings = Settings.ofProcess();
    return settings.value(ProviderChoice.PROVIDERS_DIR).isPresent()
        ? settings
        : providersFolder()
            .map(folder -> settings.with(Map.of(ProviderChoice.PROVIDERS_DIR, folder.toString())))
            .orElse(settings);
  }

  private static Optional<Path> providersFolder() {
    return Optional.of(ProgramFolder.of("providers"))
        .filter(folder -> Files.isRegularFile(ProgramFolder.program()))
        .filter(Files::isDirectory);
  }
}
