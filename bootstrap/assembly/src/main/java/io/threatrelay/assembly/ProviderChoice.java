package io.threatrelay.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which providers are served.
 *
 * @param wanted their ids, in the order wanted; empty for all that are found
 * @param dropIns the folder whose jars bring more providers
 */
public record ProviderChoice(List<String> wanted, Optional<Path> dropIns) {

  static final Setting<List<String>> PROVIDERS =
      Setting.of(
              "RELAY_PROVIDERS",
              "",
              Kinds.list("provider ids, comma-separated"),
              "Which providers are served, and in which order; one that needs no key (`internetdb`)"
                  + " [must be named](docs/decisions/0024-keyless-providers-are-chosen.md).")
          .shownAs("all that are found and need a key");

  private static final Setting<Optional<Path>> FOLDER =
      Setting.of(
              "RELAY_PROVIDERS_DIR",
              "",
              Kinds.readableFolder().optional(),
              "A folder whose jars bring [more providers](docs/operations.md#from-the-archive).")
          .shownAs("`providers` beside the jar, if it is there");

  /** Public, because programs have a default folder for it. */
  public static final String PROVIDERS_DIR = FOLDER.name();

  static final List<Setting<?>> ALL = List.of(PROVIDERS, FOLDER);

  static ProviderChoice of(Settings settings) {
    return new ProviderChoice(PROVIDERS.in(settings), FOLDER.in(settings));
  }
}
