package io.threatrelay.cli;

import io.threatrelay.assembly.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relay new-provider}: a project for another provider. */
@Command(
    name = "new-provider",
    description = {
      "Creates a Maven project for a new provider. It compiles; its tests fail and say what remains"
          + " to do. docs/add-a-provider.md is the guide."
    })
final class NewProvider implements Runnable {

  private static final String PACKAGE = "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*";

  @Parameters(
      paramLabel = "NAME",
      description = "Its id in paths and settings: lower-case letters, digits, hyphens.")
  private String id;

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "The package of its classes. Default: com.example.NAME")
  private String javaPackage;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The folder of the project; new or empty. Default: NAME")
  private Path folder;

  @Spec private CommandSpec command;

  @Override
  public void run() {
    StarterNames names = names();
    Path project = project();
    Path repository = ProgramFolder.of("maven");
    Map<String, String> places =
        Map.of("@version@", Version.number(), "@repository@", uri(repository));
    StarterFiles.all().forEach((path, text) -> write(project, path, text, names, places));
    System.out.printf(
        "Created %s. Next: cd %s && mvn verify, which says what remains to do.%n",
        project, project);
    if (!Files.isDirectory(repository)) {
      System.out.printf(
          "%s is missing (a release has it): run mvn install -DskipTests in the"
              + " relay's sources first.%n",
          repository);
    }
  }

  private StarterNames names() {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw wrong(id + ": expected lower-case letters, digits and hyphens, starting with a letter");
    }
    String ofClasses = javaPackage == null ? "com.example." + id.replace("-", "") : javaPackage;
    if (!ofClasses.matches(PACKAGE)) {
      throw wrong("--package " + ofClasses + ": expected the name of a package");
    }
    return new StarterNames(id, ofClasses);
  }

  private Path project() {
    Path project = folder == null ? Path.of(id) : folder;
    if (!Files.exists(project)) {
      return project;
    }
    try (Stream<Path> content = Files.list(project)) {
      if (content.findAny().isEmpty()) {
        return project;
      }
    } catch (IOException noFolder) {
      // Said below.
    }
    throw wrong(project + ": expected a new or empty folder");
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }

  /** Without the slash that it has, or has not, depending on whether the folder is there. */
  private static String uri(Path folder) {
    return folder.toUri().toString().replaceAll("/$", "");
  }

  private static void write(
      Path project, String path, String text, StarterNames names, Map<String, String> places) {
    String renamed = names.in(text);
    for (Map.Entry<String, String> place : places.entrySet()) {
      renamed = renamed.replace(place.getKey(), place.getValue());
    }
    Path file = project.resolve(names.in(path));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, renamed);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
