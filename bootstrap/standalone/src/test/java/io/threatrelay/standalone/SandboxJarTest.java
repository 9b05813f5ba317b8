package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Version;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.standalone.Program.Result;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a folder of its own, where the sandbox is a jar beside it, or is missing. */
class SandboxJarTest {

  @TempDir Path folder;
  private Path sandboxJar;

  @BeforeEach
  void copyTheProgram() throws Exception {
    folder = folder.toRealPath();
    copy(location(Main.class), folder.resolve("program"));
    sandboxJar = folder.resolve("lib/sandbox-" + Version.number() + ".jar");
  }

  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private void addTheSandbox() throws Exception {
    Files.createDirectory(sandboxJar.getParent());
    Path sandbox = location(Sandbox.class);
    if (Files.isRegularFile(sandbox)) {
      Files.copy(sandbox, sandboxJar);
      return;
    }
    URI uri = URI.create("jar:" + sandboxJar.toUri());
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
      copy(sandbox, jar.getPath("/"));
    }
  }

  /** Its class path is that of relay.jar: everything except for the sandbox. */
  private Program start(Map<String, String> environment, String... arguments) throws Exception {
    List<Path> elsewhere = List.of(location(Main.class), location(Sandbox.class));
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !elsewhere.contains(Path.of(entry)))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(joining(File.pathSeparator));
    List<String> command = Program.command(arguments);
    command.set(
        command.indexOf("-cp") + 1, folder.resolve("program") + File.pathSeparator + libraries);
    return Program.start(command, environment);
  }

  @Test
  void isFoundBesideTheProgram() throws Exception {
    addTheSandbox();

    try (Program sandbox = start(Map.of("RELAY_PORT", "0"), "sandbox")) {
      String token = sandbox.awaitOut("\n(ey[^\n]+)\n").group(1);

      String answer = Http.post(sandbox.port(), "/health", token, "").body();

      assertEquals("{\"data\":{\"status\":\"ok\"}}", answer);
    }
    assertEquals(0, start(Map.of(), "token", "--key=k").result().exit());
  }

  @Test
  void isMissedByTheCommandsThatNeedIt() throws Exception {
    for (List<String> command : List.of(List.of("sandbox"), List.of("token", "--key=k"))) {
      Result result = start(Map.of(), command.toArray(String[]::new)).result();

      assertEquals(2, result.exit());
      assertTrue(
          result
              .err()
              .startsWith(
                  "The sandbox is not part of this installation: " + sandboxJar + " is missing."),
          result.err());
    }
  }

  @Test
  void isNotMissedByAServerOrByATokenWithAKeyOfItsOwner(@TempDir Path keys) throws Exception {
    Path key = Files.writeString(keys.resolve("key.pem"), TokenCommandTest.pem(2048));

    Result token = start(Map.of(), "token", "--key=k", "--key-file=" + key).result();
    try (Program relay = start(Map.of("RELAY_PORT", "0", "RELAY_HOST", "127.0.0.1"), "serve")) {
      assertEquals(404, Http.post(relay.port(), "/no/such/route", "", "").statusCode());
    }

    assertEquals(0, token.exit(), token.err());
  }
}
