package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Providers whose jars are put into a folder, found by the real program. */
class DropInProviderTest {

  private static final String SETTING = "RELAY_PROVIDERS_DIR";

  @TempDir Path folder;
  private Path providers;
  private ProviderJar jar;

  @BeforeEach
  void makeTheFolder() throws IOException {
    providers = Files.createDirectory(folder.resolve("providers"));
    Files.writeString(providers.resolve("README.md"), "No jar.");
    jar = new ProviderJar(providers);
  }

  @Test
  void answerQuestionsLikeThoseThatCameWithTheProgram() throws Exception {
    jar.called("weather");
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
        Program relay = Program.start(environment(sandbox), "serve")) {
      int port = relay.port();
      String token =
          Program.run(
                  Map.of(),
                  "token",
                  "--key=k",
                  "--audience=http://127.0.0.1:" + port + "/weather",
                  "--jwks-host=" + sandbox.keySetHost())
              .out()
              .strip();

      String answer =
          Http.post(
                  port,
                  "/weather/observe/observables",
                  token,
                  "[{\"type\":\"domain\",\"value\":\"example.com\"}]")
              .body();

      assertTrue(answer.contains("It rains over example.com"), answer);
      relay.awaitErr("for Weather");
    }
  }

  @Test
  void areRegisteredLikeThoseThatCameWithTheProgram() throws IOException {
    jar.called("weather");

    Result result =
        Program.run(
            Map.of(SETTING, providers.toString()),
            "module-type",
            "weather",
            "--url=https://relay.example/weather");

    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("\"default_name\": \"Weather\""), result.out());
  }

  private Map<String, String> environment(Sandbox sandbox) {
    Map<String, String> all = new HashMap<>(sandbox.settings());
    all.putAll(Map.of("RELAY_PORT", "0", SETTING, providers.toString()));
    all.put(Sandbox.RELAY_PROVIDERS, "weather");
    return all;
  }

  @Test
  void areFoundBesideTheProgramsJarWithoutASetting() throws IOException {
    jar.called("weather");
    List<String> command = new ArrayList<>(Program.command("providers"));
    int classPath = command.indexOf("-cp") + 1;
    command.set(classPath, programsJar() + File.pathSeparator + command.get(classPath));

    Result result = Program.start(command, Map.of()).typing("").result();

    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("\nweather  "), result.out());
  }

  /** The module's classes are packed only after its tests. */
  private Path programsJar() throws IOException {
    Path classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> Files.exists(entry.resolve("io/threatrelay/standalone/Main.class")))
            .findFirst()
            .orElseThrow();
    Path program = folder.resolve("relay.jar");
    try (FileSystem inside = ProviderJar.open(program)) {
      ProviderJar.copy(classes, inside.getPath("/"));
    }
    return program;
  }

  private Result refused() {
    return Program.run(Map.of(SETTING, providers.toString()), "serve");
  }

  private static void assertNamed(Path jar, String why, Result result) {
    assertEquals(2, result.exit(), result.err());
    String line = SETTING + "=" + jar + ": expected a jar with a provider: ";
    assertTrue(result.err().startsWith(line), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void areNamedWhenTheirJarIsNone() throws IOException {
    Path broken = Files.writeString(providers.resolve("broken.jar"), "PK, but no more");

    assertNamed(broken, "ZipException", refused());
  }

  @Test
  void areNamedWhenTheirJarHasNoProvider() throws IOException {
    Path library = providers.resolve("library.jar");
    ProviderJar.open(library).close();

    assertNamed(library, "there is none that the program has not got already", refused());
  }

  @Test
  void areNamedWhenTheirFactoryIsMissing() throws IOException {
    assertNamed(jar.empty("weather"), "com.example.Nobody not found", refused());
  }

  @Test
  void areNamedWhenAClassIsMissing() throws IOException {
    assertNamed(jar.halfCalled("weather"), "NoClassDefFoundError", refused());
  }

  @Test
  void areNamedWhenCtimLacksATypeOfTheirs() throws IOException {
    assertNamed(
        jar.taking("filehash", "weather"),
        "weather takes the observable type filehash, which CTIM lacks",
        refused());
  }

  @Test
  void areNamedWhenThereIsAnotherOfTheirName() throws IOException {
    String taken = FoundProviders.ids().get(0);

    assertNamed(jar.called(taken), "there is another one called " + taken, refused());
  }
}
