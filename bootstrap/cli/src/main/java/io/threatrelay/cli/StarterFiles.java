package io.threatrelay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files of the module {@code provider-starter}, which the build packs into the program. */
final class StarterFiles {

  private static final String ROOT = "io/threatrelay/cli/starter/";

  private StarterFiles() {}

  /** Their texts, by where they belong in a project. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    try {
      for (String name : names(ownJar())) {
        all.put(name.substring(ROOT.length()).replaceFirst("^project/", ""), text(name));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static List<String> names(Path program) throws IOException {
    if (Files.isDirectory(program)) {
      try (Stream<Path> files = Files.walk(program.resolve(ROOT))) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> program.relativize(file).toString().replace('\\', '/'))
            .toList();
      }
    }
    try (JarFile jar = new JarFile(program.toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(ROOT))
          .toList();
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file = StarterFiles.class.getResourceAsStream("/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The jar that holds this class, or the folder of its classes before they are packed. */
  private static Path ownJar() {
    try {
      return Path.of(
          StarterFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
