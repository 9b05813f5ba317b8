package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartWarningsTest {

  private static final String URL = "RELAY_PUBLIC_URL=https://relay.example\n";

  @TempDir Path folder;

  private Settings settings(String permissions, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("relay.properties"), text);
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions to look at");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return Settings.of(Map.of("RELAY_CONFIG", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--"})
  void nameASettingsFileThatOthersCanReadAndWhatToDo(String permissions) throws IOException {
    List<String> warnings = StartWarnings.ofServer(settings(permissions, URL));

    assertEquals(1, warnings.size(), warnings.toString());
    for (String part :
        List.of(
            "RELAY_CONFIG: ",
            folder.resolve("relay.properties").toString(),
            permissions,
            "chmod 600",
            "defaultMode: 0440")) {
      assertTrue(warnings.get(0).contains(part), warnings.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "rw--w--w-"})
  void sayNothingOfAFileThatItsOwnerAloneCanRead(String permissions) throws IOException {
    assertEquals(List.of(), StartWarnings.ofServer(settings(permissions, URL)));
  }

  /** Kubernetes hands files that belong to root to the group of a process without rights. */
  @Test
  void sayNothingOfAForeignFileThatTheProcessReadsByItsGroup() throws IOException {
    Path file = Path.of("/etc/shadow");
    assumeTrue(
        Files.exists(file)
            && PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .equals("rw-r-----")
            && !Files.getOwner(Path.of("/proc/self")).equals(Files.getOwner(file)),
        "nobody else's file is here");

    assertTrue(PrivateFile.warning("RELAY_CONFIG", file).isEmpty());
  }

  @Test
  void sayThatCallersChooseTheAudienceWhereTheRelayDoesNotKnowItsUrl() throws IOException {
    List<String> warnings = StartWarnings.ofServer(Settings.of(Map.of()));

    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).startsWith("RELAY_PUBLIC_URL is not set, so "), warnings.get(0));
    assertTrue(warnings.get(0).contains("Host header"), warnings.get(0));
    assertEquals(
        List.of(),
        StartWarnings.ofServer(Settings.of(Map.of("RELAY_PUBLIC_URL", "https://relay.example"))));
    assertEquals(List.of(), StartWarnings.ofFiles(Settings.of(Map.of())));
  }
}
