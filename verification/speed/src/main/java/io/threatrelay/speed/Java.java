package io.threatrelay.speed;

import io.threatrelay.testsupport.ChildProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JDK, and how its JVM is told to run. */
record Java(Path home, List<String> flags) {

  private static final String SMALL_GC = "-XX:+UseSerialGC";

  /** The one that runs this, with the flags that the relay is shipped with. */
  static Java current() {
    return at(Path.of(System.getProperty("java.home")));
  }

  static Java at(Path home) {
    return new Java(home, List.of(SMALL_GC, "-Xmx64m"));
  }

  /** Nothing but the JVM's own choices. */
  Java plain() {
    return new Java(home, List.of());
  }

  Java with(String... more) {
    return new Java(home, Stream.concat(flags.stream(), Stream.of(more)).toList());
  }

  Java withHeap(String size) {
    return new Java(home, List.of(SMALL_GC, "-Xmx" + size));
  }

  /** Its command line, up to what is to be run. */
  List<String> command(String... rest) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    command.addAll(flags);
    command.addAll(List.of(rest));
    return command;
  }

  /** One of these programs, in a process of its own. */
  ChildProcess start(Class<?> program, String... arguments) throws IOException {
    List<String> command = command("-cp", System.getProperty("java.class.path"), program.getName());
    command.addAll(List.of(arguments));
    return ChildProcess.start(new ProcessBuilder(command).redirectError(Redirect.INHERIT));
  }

  /** As the JDK itself says. */
  String version() {
    try {
      return Files.readAllLines(home.resolve("release"), StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", ""))
          .findFirst()
          .orElse("?");
    } catch (IOException unnamed) {
      return "?";
    }
  }

  @Override
  public String toString() {
    return "JDK " + version();
  }
}
