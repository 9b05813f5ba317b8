package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys that are not on the command line. */
class KeyInputTest {

  private static final String EVIL = "login.examplebank.example";
  private static final String KEY = "k3y-of-a-customer";

  @TempDir Path folder;

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), text);
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions here");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static Result observe(String input, String... more) {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      List<String> words = new ArrayList<>(List.of("observe", "--provider", "urlscan"));
      words.addAll(List.of(more));
      Result result =
          Program.start(FoundProviders.settings(sandbox), words.toArray(String[]::new))
              .typing(input)
              .result();
      assertTrue(
          sandbox.requests().stream().allMatch(request -> request.key().equals(KEY)),
          sandbox.requests().toString());
      assertFalse(sandbox.requests().isEmpty(), result.err());
      return result;
    }
  }

  @NeedsProviders("urlscan")
  @Test
  void areReadFromAFileThatItsOwnerAloneCanRead() throws IOException {
    Path file = file(KEY + "\n", "rw-------");

    Result result = observe("", "--key-file", file.toString(), EVIL);

    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
  }

  @NeedsProviders("urlscan")
  @Test
  void areReadWithAWarningFromAFileThatOthersCanRead() throws IOException {
    Path file = file(KEY, "rw-r--r--");

    Result result = observe("", "--key-file", file.toString(), EVIL);

    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().startsWith("warning: --key-file: other users can read"), result.err());
    assertFalse(result.err().contains(KEY), result.err());
  }

  @NeedsProviders("urlscan")
  @Test
  void areTheFirstLineOfStandardInputAndObservablesFollow() {
    Result result = observe(KEY + "\n" + EVIL + "\n", "--key", "-", "-");

    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains(EVIL), result.out());
  }

  @NeedsProviders("urlscan")
  @Test
  void areNotShownWhenTheyAreTyped() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "nobody here makes a terminal");
    String words = String.join(" ", Program.command("token", "--key", "-"));

    try (Program terminal =
        Program.start(List.of("/usr/bin/script", "-qec", words, "/dev/null"), Map.of())) {
      terminal.awaitOut("--key: ");
      Result result = terminal.typing(KEY + "\n").result();

      assertEquals(0, result.exit(), result.out());
      assertFalse(result.out().contains(KEY), result.out());
      String token = result.out().strip().lines().reduce((before, last) -> last).orElseThrow();
      assertEquals(KEY, claims(token).getString("key"));
    }
  }

  @NeedsProviders({"securitytrails", "urlscan"})
  @Test
  void ofSeveralProvidersAreLinesOfStandardInput() {
    Result result =
        Program.start(
                Map.of(), "token", "--provider-key=urlscan=-", "--provider-key=securitytrails=-")
            .typing("one\ntwo\n")
            .result();

    JsonObject claims = claims(result.out().strip());
    assertEquals("one", claims.getString("URLSCAN_KEY"));
    assertEquals("two", claims.getString("SECURITYTRAILS_KEY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "two\nlines", "nul\0"})
  void areRefusedWhereTheFileHoldsAnythingElse(String text) throws IOException {
    Path file = file(text, "rw-------");

    Result result =
        Program.run(Map.of(), "observe", "--provider=urlscan", "--key-file=" + file, "192.0.2.1");

    assertEquals(2, result.exit());
    assertTrue(
        result
            .err()
            .startsWith("--key-file: " + file + " must contain exactly one line with the key"),
        result.err());
  }

  @Test
  void areRefusedWhereThereIsNothingToRead() {
    Result noFile =
        Program.run(Map.of(), "observe", "--provider=urlscan", "--key-file=/no/such", "192.0.2.1");
    Result noInput = Program.run(Map.of(), "token", "--key=-");

    assertEquals(2, noFile.exit());
    assertTrue(noFile.err().startsWith("--key-file: /no/such cannot be read"), noFile.err());
    assertEquals(2, noInput.exit());
    assertTrue(
        noInput
            .err()
            .startsWith("--key: standard input must contain exactly one line with the key"),
        noInput.err());
  }

  private static JsonObject claims(String token) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    }
  }
}
