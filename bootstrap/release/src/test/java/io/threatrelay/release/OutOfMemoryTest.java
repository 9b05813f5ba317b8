package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to serve that is handed out or described ends the process without memory. */
class OutOfMemoryTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final String OPTION = "-XX:+ExitOnOutOfMemoryError";

  @ParameterizedTest
  @ValueSource(
      strings = {"Dockerfile", "bootstrap/release/src/main/dist/bin/relay", "docs/operations.md"})
  void endsWhatTheseStart(String file) throws IOException {
    assertTrue(Files.readString(ROOT.resolve(file)).contains(OPTION), file);
  }

  /** The other commands end by themselves, the sandbox when its user says so. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/operations.md"})
  void endsServersThatTheDocumentsStart(String file) throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
      List<String> servers =
          lines.filter(line -> line.matches(".*`java [^`]*relay\\.jar`.*")).toList();

      assertEquals(1, servers.size(), servers.toString());
      assertTrue(servers.get(0).contains("`java " + OPTION + " "), servers.get(0));
    }
  }

  /** Their commands are the launcher's and the image's. */
  @Test
  void isNotReplacedByWhatIsDeployed() throws IOException {
    for (Path file :
        Stream.concat(
                Stream.of(DeployFolder.file("compose.yaml")), DeployFolder.manifests().stream())
            .toList()) {
      String text = Files.readString(file);
      assertTrue(!text.contains("entrypoint:") && !text.contains("args:"), file.toString());
    }
  }
}
