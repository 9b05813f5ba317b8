package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * Which files of a release hold private keys, also inside its jars; WARs are looked at where they
 * are made.
 */
class PrivateKeysIT {

  private static final String VERSION = System.getProperty("relay.version");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/]{20}");

  private static Set<String> keyHolders(String archive) throws IOException {
    Set<String> found = new TreeSet<>();
    try (InputStream in = Files.newInputStream(Path.of("target", archive))) {
      search("", in, found);
    }
    return found;
  }

  /** Names the file of the outermost archive. */
  private static void search(String outer, InputStream archive, Set<String> found)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] content = zip.readAllBytes();
      String name = outer.isEmpty() ? entry.getName() : outer;
      if (PRIVATE_KEY.matcher(new String(content, StandardCharsets.US_ASCII)).find()) {
        found.add(name);
      }
      if (entry.getName().endsWith(".jar")) {
        search(name, new ByteArrayInputStream(content), found);
      }
    }
  }

  @Test
  void areInTheSandboxsJarAlone() throws IOException {
    assertEquals(
        Set.of("threat-relay-%s/lib/sandbox-%s.jar".formatted(VERSION, VERSION)),
        keyHolders("threat-relay-" + VERSION + ".zip"));
  }
}
