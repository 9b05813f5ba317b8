package io.threatrelay.standalone;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the program lies, and what may lie beside it. */
final class ProgramFolder {

  private ProgramFolder() {}

  /** Its jar, or the folder of its classes before they are packed. */
  static Path program() {
    try {
      return Path.of(
          ProgramFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What is called so beside it, whether it is there or not. */
  static Path of(String name) {
    return program().resolveSibling(name);
  }
}
