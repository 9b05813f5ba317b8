package io.threatrelay.cli;

import java.io.File;
import java.nio.file.Path;

/** Where the program lies, and what may lie beside it. */
public final class ProgramFolder {

  private ProgramFolder() {}

  /** The jar that the program was started with, or the first folder of its class path. */
  static Path program() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    return Path.of(first).toAbsolutePath();
  }

  /** What is called so beside it, whether it is there or not. */
  public static Path of(String name) {
    return program().resolveSibling(name);
  }
}
