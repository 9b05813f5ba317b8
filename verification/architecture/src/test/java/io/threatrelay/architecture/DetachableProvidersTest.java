package io.threatrelay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A provider is its folder and a line of one pom: whoever takes both away has lost nothing else.
 */
class DetachableProvidersTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path ADAPTERS = ROOT.resolve("adapters/providers");
  private static final Path BUNDLE = ROOT.resolve("bootstrap/providers/pom.xml");

  private static List<Path> providers;
  private static List<Path> others;

  @BeforeAll
  static void look() throws IOException {
    try (Stream<Path> folders = Files.list(ADAPTERS)) {
      providers =
          folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    }
    others = new ArrayList<>();
    for (String part :
        List.of("pom.xml", "domain", "application", "adapters", "bootstrap", "verification")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        files
            .filter(file -> providers.stream().noneMatch(file::startsWith))
            .filter(file -> !file.equals(BUNDLE) && !file.toString().contains("/target/"))
            .filter(Files::isRegularFile)
            .forEach(others::add);
      }
    }
  }

  @Test
  void oneLineHasAProviderBuiltAndBundled() throws IOException {
    assertFalse(providers.isEmpty());
    for (Path provider : providers) {
      String name = provider.getFileName().toString();
      List<String> lines =
          Files.readAllLines(BUNDLE).stream()
              .filter(
                  line -> line.contains("<module>../../adapters/providers/" + name + "</module>"))
              .filter(line -> line.contains("<artifactId>provider-" + name + "</artifactId>"))
              .toList();

      assertEquals(1, lines.size(), name + " in " + BUNDLE);
    }
  }

  @Test
  void noOtherPomNamesAProvider() throws IOException {
    for (Path provider : providers) {
      assertNone("pom.xml", "provider-" + provider.getFileName() + "<");
    }
  }

  @Test
  void nobodyNamesAProvidersClasses() throws IOException {
    for (Path provider : providers) {
      try (Stream<Path> packages =
          Files.list(provider.resolve("src/main/java/io/threatrelay/provider"))) {
        for (Path each : packages.toList()) {
          assertNone(".java", "io.threatrelay.provider." + each.getFileName() + ".");
        }
      }
    }
  }

  private static void assertNone(String ending, String name) throws IOException {
    for (Path file : others) {
      if (file.toString().endsWith(ending)) {
        assertFalse(Files.readString(file).contains(name), file + " names " + name);
      }
    }
  }
}
