package io.threatrelay.cli;

import java.io.File;
import java.nio.file.Path;

/** The folder of the program, and the files next to it. */
public final class ProgramFolder {

  private ProgramFolder() {}

  /** The jar that the program was started with, or the first folder of its class path. */
  static Path program() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    return Path.of(first).toAbsolutePath();
  }

  /** The file of this name next to it, whether it exists or not. */
  public static Path of(String name) {
    return program().resolveSibling(name);
  }
}
