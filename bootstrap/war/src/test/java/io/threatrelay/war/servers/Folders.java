package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are copied, found and thrown away. */
final class Folders {

  private Folders() {}

  static void copy(Path from, Path to) throws IOException {
    for (Path source : tree(from)) {
      Path target = to.resolve(from.relativize(source).toString());
      if (Files.isDirectory(source)) {
        Files.createDirectories(target);
      } else {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** An empty folder in the place of whatever is there. */
  static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : tree(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }

  private static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  /** The one thing in it. */
  static Path only(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findFirst().orElseThrow();
    }
  }
}
