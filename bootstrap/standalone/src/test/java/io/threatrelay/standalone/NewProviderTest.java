package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Version;
import io.threatrelay.standalone.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a new project; that they build and turn green is seen where the release is made. */
class NewProviderTest {

  @TempDir Path folder;

  private Result make(String... arguments) {
    return Program.run(
        Map.of(),
        Stream.concat(Stream.of("new-provider"), Stream.of(arguments)).toArray(String[]::new));
  }

  private Map<String, String> files(Path project) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(project.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void haveTheNewNamesEverywhere() throws IOException {
    Path project = folder.resolve("project");

    Result result = make("watch-list", "--package", "org.acme.watch", "--dir", project.toString());

    assertEquals(0, result.exit(), result.err());
    Map<String, String> files = files(project);
    assertEquals(
        List.of(
            "pom.xml",
            "src/main/java/org/acme/watch/IpReport.java",
            "src/main/java/org/acme/watch/WatchListClient.java",
            "src/main/java/org/acme/watch/WatchListFactory.java",
            "src/main/java/org/acme/watch/WatchListMapper.java",
            "src/main/java/org/acme/watch/WatchListProvider.java",
            "src/main/java/org/acme/watch/package-info.java",
            "src/main/resources/META-INF/services/io.threatrelay.provider.api.ProviderFactory",
            "src/test/java/org/acme/watch/WatchListContractTest.java",
            "src/test/resources/exchanges/errors.json",
            "src/test/resources/exchanges/ip/reported.exchange.json",
            "src/test/resources/exchanges/ip/reported.observe.json",
            "src/test/resources/exchanges/ip/unknown.exchange.json",
            "src/test/resources/exchanges/ip/unknown.observe.json"),
        List.copyOf(files.keySet()));
    files.forEach(
        (name, text) -> {
          assertFalse(text.toLowerCase(Locale.ROOT).contains("starter"), name + "\n" + text);
          assertFalse(text.matches("(?s).*@[a-z]+@.*"), name + "\n" + text);
        });
    String pom = files.get("pom.xml");
    assertTrue(pom.contains("<groupId>org.acme.watch</groupId>"), pom);
    assertTrue(pom.contains("<artifactId>watch-list</artifactId>"), pom);
    assertTrue(pom.contains("<threat-relay.version>" + Version.number() + "<"), pom);
    assertTrue(pom.contains("<threat-relay.repository>file:///"), pom);
    assertTrue(
        files
            .get("src/main/java/org/acme/watch/WatchListProvider.java")
            .contains("ID = \"watch-list\""));
  }

  /** Java and tests of a new project are those of the module: nothing is there that is not. */
  @Test
  void areThoseOfTheStarter() throws IOException {
    make("starter", "--package", "io.threatrelay.provider.starter", "--dir", folder.toString());

    Map<String, String> made = files(folder);
    made.remove("pom.xml");
    for (Map.Entry<String, String> file : made.entrySet()) {
      Path compiled = Path.of("../../adapters/provider-sdk/starter", file.getKey());
      assertEquals(Files.readString(compiled), file.getValue(), file.getKey());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Watch | Watch: expected lower-case letters, digits and hyphens",
        "watch --package org.Acme | --package org.Acme: expected the name of a package",
        "watch --dir pom.xml | pom.xml: expected a new or empty folder",
        "watch --dir src | src: expected a new or empty folder"
      })
  void areNotMadeWhereTheUseIsWrong(String arguments, String message) {
    Result result = make(arguments.split(" "));

    assertEquals(2, result.exit());
    assertTrue(result.err().startsWith(message), result.err());
  }

  @Test
  void whereThereIsNoReleaseSaysWhatIsNeeded() {
    Result result = make("watch", "--dir", folder.toString());

    assertTrue(result.out().contains("mvn verify, which says"), result.out());
    assertTrue(result.out().contains("mvn install -DskipTests"), result.out());
  }
}
