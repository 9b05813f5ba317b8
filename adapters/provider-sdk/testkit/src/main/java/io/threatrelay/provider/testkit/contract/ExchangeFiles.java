package io.threatrelay.provider.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code exchanges} of a provider's test resources. With the system property {@code
 * golden=write} the answers of the relay are written there instead of compared.
 */
final class ExchangeFiles {

  private static final String FOLDER = "exchanges";
  private static final Path SOURCES = Path.of("src/test/resources");

  private static final Pattern FRESH_ID = Pattern.compile("00000000-0000-4000-8000-[0-9a-f]{12}");

  private final Path root;

  private ExchangeFiles(Path root) {
    this.root = root;
  }

  static ExchangeFiles beside(Class<?> test) {
    URL folder = test.getResource("/" + FOLDER);
    if (folder == null) {
      throw new AssertionError(
          "There is no folder "
              + SOURCES.resolve(FOLDER)
              + ". Record an exchange into it: RecordExchange tells how.");
    }
    try {
      return new ExchangeFiles(Path.of(folder.toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** All of them, in the order of their names. */
  List<ExchangeFile> all() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ExchangeFile.ENDING))
          .sorted()
          .map(file -> ExchangeFile.read(root, file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Questions about observables. */
  List<ExchangeFile> questions() {
    return all().stream().filter(exchange -> !exchange.isTrigger()).toList();
  }

  /** Orders to act. */
  List<ExchangeFile> triggers() {
    return all().stream().filter(ExchangeFile::isTrigger).toList();
  }

  /** Compares what the relay answers with what it should. */
  void expect(String golden, String answer) {
    String actual = numbered(answer);
    if ("write".equals(System.getProperty("golden"))) {
      write(golden, actual);
    }
    Path file = root.resolve(golden);
    if (!Files.isRegularFile(file)) {
      throw new AssertionError(
          "%s is not there. Run the tests with -Dgolden=write, then read it before you keep it; the relay answers\n%s"
              .formatted(SOURCES.resolve(FOLDER).resolve(golden), actual));
    }
    try {
      String expected = numbered(Files.readString(file));
      if (!expected.equals(actual)) {
        throw new AssertionError(
            "The relay's answer differs from %s. If it is right, rewrite the file with -Dgolden=write.\nexpected:\n%sbut it is:\n%s"
                .formatted(golden, expected, actual));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ids count up by their places: what is done beside each other takes them in any order. */
  private static String numbered(String answer) {
    Map<String, String> numbers = new HashMap<>();
    return FRESH_ID
        .matcher(answer)
        .replaceAll(
            id ->
                numbers.computeIfAbsent(
                    id.group(),
                    any -> "00000000-0000-4000-8000-%012x".formatted(numbers.size() + 1)));
  }

  /** Both beside the sources and where this run looks for it. */
  private void write(String golden, String text) {
    for (Path folder : List.of(SOURCES.resolve(FOLDER), root)) {
      try {
        Files.createDirectories(folder.resolve(golden).getParent());
        Files.writeString(folder.resolve(golden), text);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
