package io.threatrelay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Providers that were compiled against an earlier version of the kit must still run: no public
 * class or member of it may go, or change. With the system property {@code golden=write} what is
 * new is written down; what is gone must be taken out by hand, with a new major version.
 */
class CompatibilityTest {

  private static final Path KEPT = Path.of("../../adapters/provider-sdk/api/src/api/1.0.txt");

  @Test
  void nothingThatProvidersUseHasGoneOrChanged() throws IOException {
    SortedSet<String> now =
        PublicApi.of(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.threatrelay.domain", "io.threatrelay.provider.api"));
    SortedSet<String> kept = new TreeSet<>(Files.readAllLines(KEPT));
    SortedSet<String> gone = new TreeSet<>(kept);
    gone.removeAll(now);
    assertEquals(List.of(), List.copyOf(gone), "gone or changed since 1.0");

    SortedSet<String> added = new TreeSet<>(now);
    added.removeAll(kept);
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(KEPT, now);
    } else {
      assertEquals(
          List.of(), List.copyOf(added), "new: write it down by running this with -Dgolden=write");
    }
    assertEquals(List.of(), added.stream().filter(line -> breaksImplementers(line, kept)).toList());
  }

  /** A method that everybody who implements a kept interface would have to add. */
  private static boolean breaksImplementers(String line, SortedSet<String> kept) {
    String type = line.split(" ", 2)[0];
    return line.matches("\\S+ abstract .*\\(.*\\)")
        && kept.stream().anyMatch(known -> known.startsWith(type + " "));
  }
}
