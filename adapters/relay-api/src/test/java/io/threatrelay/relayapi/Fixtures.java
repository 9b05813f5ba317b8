package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded and published data that lies beside the project, not in it; tests skip without. */
final class Fixtures {

  private Fixtures() {}

  static String text(String file) throws IOException {
    Path path = besideTheProject().resolve(Path.of("shared", "fixtures")).resolve(file);
    assumeTrue(Files.exists(path), "there is no " + path);
    return Files.readString(path);
  }

  private static Path besideTheProject() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("domain"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null && folder.getParent() != null, "the project's root was not found");
    return folder.getParent();
  }
}
