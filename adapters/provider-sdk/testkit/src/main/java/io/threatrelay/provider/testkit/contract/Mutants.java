package io.threatrelay.provider.testkit.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Breaks a provider on purpose, one place at a time, and runs its contract against each of the
 * broken ones: a contract that stays green overlooks something. {@code src/test/mutants.json} names
 * what to break: a list of {@code {"what", "file", "from", "to"}}, where {@code from} stands once
 * in the file.
 */
public final class Mutants {

  private static final Path LIST = Path.of("src/test/mutants.json");
  private static final Path REPORT = Path.of("target/mutants.txt");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
  private static final int PATIENCE_SECONDS = 300;

  private Mutants() {}

  /**
   * Breaks the provider of the module that is the current directory, and runs the contract, one
   * mutant after the other, each in a process of its own. {@code target/mutants.txt} names the
   * first red case of each.
   *
   * @return the mutants for which the contract stays green
   */
  public static List<String> unnoticed(Class<?> contract) throws IOException, InterruptedException {
    List<String> unnoticed = new ArrayList<>();
    List<String> report = new ArrayList<>();
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(LIST))) {
      for (JsonObject mutation : reader.readArray().getValuesAs(JsonObject.class)) {
        String what = mutation.getString("what");
        Optional<String> firstRedCase = run(contract, broken(mutation));
        report.add(what + " | " + firstRedCase.orElse("GREEN"));
        if (firstRedCase.isEmpty()) {
          unnoticed.add(what);
        }
      }
    }
    Files.write(REPORT, report);
    return unnoticed;
  }

  /** The classes and resources of the provider with that one change. */
  private static Path broken(JsonObject mutation) throws IOException {
    Path sources = Files.createTempDirectory("mutant-sources");
    Path classes = Files.createTempDirectory("mutant-classes");
    copy(SOURCES, sources);
    copy(Path.of("src/main/resources"), classes);
    Path file = find(sources, mutation.getString("file"));
    String text = Files.readString(file);
    String from = mutation.getString("from");
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException(from + " does not stand once in " + file.getFileName());
    }
    Files.writeString(file, text.replace(from, mutation.getString("to")));
    compile(sources, classes, mutation.getString("what"));
    return classes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Path find(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no file " + name));
    }
  }

  private static void compile(Path sources, Path classes, String what) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
    }
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalArgumentException("does not compile: " + what);
    }
  }

  /** Without the provider as it should be. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().equals(CLASSES))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Optional<String> run(Class<?> contract, Path classes)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("mutant", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + classPath(),
                RunContract.class.getName(),
                contract.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Optional.of("does not end within " + PATIENCE_SECONDS + " s");
    }
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of(Files.readAllLines(said).stream().findFirst().orElse("ended with a fault"));
  }
}
