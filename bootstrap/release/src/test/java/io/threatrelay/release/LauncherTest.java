package io.threatrelay.release;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with Javas that only tell how they are called. */
class LauncherTest {

  private static final String ALWAYS = "-XX:+ExitOnOutOfMemoryError ";
  private static final String USUAL = ALWAYS + "-XX:+UseSerialGC -Xmx64m";
  private static final String SHARED =
      " -XX:+AutoCreateSharedArchive -Xlog:disable -Xlog:all=error:stderr -XX:SharedArchiveFile=";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("a folder/threat-relay"));
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.copy(Path.of("src/main/dist/bin/relay"), bin.resolve("relay"));
  }

  /** A Java of that version, which prints its own name, its arguments and the RELAY_ names. */
  private Path java(String version) throws IOException {
    Path java = folder.resolve("java-" + version);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path program =
        Files.writeString(
            java.resolve("bin/java"), "#!/bin/sh\necho \"$0 $*\"\nenv | grep ^RELAY_ || true\n");
    assertTrue(program.toFile().setExecutable(true));
    return java;
  }

  private String run(Map<String, String> environment, String... arguments) throws Exception {
    return run(home.resolve("bin/relay"), environment, arguments);
  }

  private String run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    String[] command = {"sh", launcher.toString()};
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.command().addAll(Arrays.asList(arguments));
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said.lines().collect(joining("\n"));
  }

  private String called(Path java, String options, String arguments) {
    return java.resolve("bin/java")
        + " -XX:+ExitOnOutOfMemoryError "
        + options
        + " -jar "
        + home.resolve("relay.jar")
        + arguments;
  }

  @Test
  void takesTheJavaOfJavaHome() throws Exception {
    Path java = java("17.0.15");

    assertEquals(
        called(java, USUAL, " observe example.com"),
        run(Map.of("JAVA_HOME", java.toString()), "observe", "example.com"));
  }

  @Test
  void ratherTakesTheOneThatIsNamedAndTellsTheRelayNothingOfIt() throws Exception {
    Path java = java("17.0.15");
    Map<String, String> environment =
        new HashMap<>(Map.of("JAVA_HOME", "/no/such", "RELAY_PORT", "0"));
    environment.put("RELAY_JAVA", java.resolve("bin/java").toString());
    environment.put("RELAY_JAVA_OPTS", "-Xmx1g -XX:+UseZGC");

    assertEquals(
        called(java, ALWAYS + "-Xmx1g -XX:+UseZGC", "") + "\nRELAY_PORT=0", run(environment));
  }

  @Test
  void findsOneWhereNoneIsNamed() throws Exception {
    Path java = java("99.0.1");
    Path installed =
        Files.createDirectories(folder.resolve("home/.sdkman/candidates/java")).resolve("99");
    Files.createSymbolicLink(installed, java);

    assertTrue(
        run(Map.of("HOME", folder.resolve("home").toString()), "observe")
            .startsWith(installed.resolve("bin/java") + " -XX:+ExitOnOutOfMemoryError " + USUAL));
  }

  @Test
  void keepsClassesReadyForServersWhereJavaCan() throws Exception {
    Path java = java("25.0.3");
    Map<String, String> environment = Map.of("JAVA_HOME", java.toString());
    Path archive = home.resolve("relay.jsa");

    assertEquals(called(java, USUAL + SHARED + archive, ""), run(environment));
    assertEquals(called(java, USUAL + SHARED + archive, " serve"), run(environment, "serve"));
    assertEquals(called(java, USUAL, " token"), run(environment, "token"));
    Files.createFile(archive);
    assertEquals(
        called(
            java, USUAL + SHARED.replace(" -XX:+AutoCreateSharedArchive", "") + archive, " token"),
        run(environment, "token"));
  }

  @Test
  void isFoundThroughALink() throws Exception {
    Path java = java("17.0.15");
    Path link = folder.resolve("relay");
    Files.createSymbolicLink(link, Path.of("a folder/threat-relay/bin/relay"));

    assertEquals(called(java, USUAL, ""), run(link, Map.of("JAVA_HOME", java.toString())));
  }

  @Test
  void saysWhatIsWantedWhereThereIsNoJava() throws Exception {
    String said = run(Map.of("RELAY_JAVA", "/no/such/java"));

    assertEquals(
        "There is no /no/such/java. Java 17 or newer is needed: install it, or name it in"
            + " RELAY_JAVA.",
        said);
  }

  @Test
  void saysSoWhereJavaIsTooOld() throws Exception {
    Path java = java("1.8.0_402");

    String said = run(Map.of("JAVA_HOME", java.toString()));

    assertEquals(java.resolve("bin/java") + " is Java 8; Java 17 or newer is needed.", said);
    assertFalse(said.contains("-jar"));
  }
}
