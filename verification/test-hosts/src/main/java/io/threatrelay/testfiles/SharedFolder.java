package io.threatrelay.testfiles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recorded and published test data and tools that lie beside the project on some machines and are
 * no part of it. A test that needs a missing file is skipped with a message that names the file.
 */
public final class SharedFolder {

  private SharedFolder() {}

  /** The path of a file or folder, given relative to the shared folder; skips without it. */
  public static Path path(String name) {
    Path path = projectRoot().resolveSibling("shared").resolve(name);
    assumeTrue(Files.exists(path), "there is no " + path);
    return path;
  }

  /** The text of a UTF-8 file; skips without it. */
  public static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path projectRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !isRoot(folder)) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null && folder.getParent() != null, "the project's root was not found");
    return folder;
  }

  private static boolean isRoot(Path folder) {
    return Files.isDirectory(folder.resolve("domain"))
        && Files.isDirectory(folder.resolve("adapters"));
  }
}
