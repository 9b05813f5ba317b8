package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Version;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program's manners: help, exit codes, and one line about what is wrong. */
class CommandLineTest {

  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void tellsItsVersion() {
    Result result = Program.run(NOTHING, "--version");

    assertEquals(new Result(0, "Threat Relay " + Version.number() + "\n", ""), result);
  }

  @Test
  void helpNamesEveryCommand() {
    Result result = Program.run(NOTHING, "--help");

    assertEquals(0, result.exit());
    for (String command :
        List.of(
            "serve",
            "sandbox",
            "token",
            "observe",
            "deliberate",
            "refer",
            "providers",
            "settings",
            "module-type",
            "new-provider",
            "Exit codes")) {
      assertTrue(result.out().contains(command), result.out());
    }
  }

  @NeedsProviders("securitytrails")
  @Test
  void listsTheProvidersInATable() {
    Result result = Program.run(Map.of("RELAY_PROVIDERS", "securitytrails"), "providers");

    assertEquals(0, result.exit(), result.err());
    assertEquals(
        """
        ID              NAME            OBSERVABLES       CAN             KEY                 SETTINGS
        securitytrails  SecurityTrails  ip, ipv6, domain  observe, refer  SECURITYTRAILS_KEY  SECURITYTRAILS_...
        """,
        result.out());
  }

  @NeedsProviders("urlscan")
  @Test
  void listsTheEnabledProvidersAsJson() {
    Result result = Program.run(Map.of("RELAY_PROVIDERS", "urlscan"), "providers", "--json");

    assertEquals(
        """
        [{"id":"urlscan","name":"urlscan.io","types":["ip","ipv6","domain","url"],\
        "capabilities":["observe","deliberate","refer","respond"],"needs_key":true,\
        "key_claim":"URLSCAN_KEY","settings_prefix":"URLSCAN_"}]
        """,
        result.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sevre | Did you mean",
        "token | --provider-key",
        "token --provider-key nobody=k | --provider-key nobody: there is ",
        "sandbox --ask no-such-file.json | no-such-file.json: expected a readable file",
        "observe | OBSERVABLE",
        "module-type urlscan | --url"
      })
  void wrongUseIsExplainedAndEndsWithTwo(String arguments, String explanation) {
    assertExplained(explanation, Program.run(NOTHING, arguments.split(" ")));
  }

  @NeedsProviders({"securitytrails", "urlscan"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliberate --provider securitytrails --key k a.example | supported by urlscan",
        "module-type nobody --url https://relay.example | there is securitytrails, urlscan",
        "module-type urlscan --url relay.example/urlscan | expected an https URL",
        "module-type urlscan --url http://relay.example/urlscan | expected an https URL",
        "module-type urlscan --url https://relay.example/? | expected an https URL",
        "module-type urlscan --url https://relay.example/{} | no URL: Illegal character",
        "module-type urlscan --url https://a.example/securitytrails | that is another provider's",
        "module-type urlscan --url https://a.example --jwks-host b.example | RELAY_JWKS_HOSTS has",
        "observe 192.0.2.1 | set SECURITYTRAILS_KEY, URLSCAN_KEY",
        "observe --key k 192.0.2.1 | --provider",
        "observe --provider nobody --key k 192.0.2.1 | there is securitytrails, urlscan",
        "observe --key k --provider urlscan --setting CTR_ENTITY_LIMIT=1 a.example | known settings are CTR",
        "token --key k --setting CTR_ENTITIES_LMIT=1 | did you mean CTR_ENTITIES_LIMIT?",
        "observe --key k --provider urlscan --setting CTR_ENTITIES_LMIT=1 a.example | did you mean",
        "observe --provider urlscan --key k --type sha256 abc | urlscan.io takes",
        "observe --provider urlscan --key k - | Standard input holds no observables"
      })
  void wrongUseOfProvidersIsExplainedAsWell(String arguments, String explanation) {
    Map<String, String> two = Map.of("RELAY_PROVIDERS", "securitytrails,urlscan");

    assertExplained(explanation, Program.run(two, arguments.split(" ")));
  }

  private static void assertExplained(String explanation, Result result) {
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains(explanation), result.err());
    assertTrue(result.err().lines().count() <= 3, result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RELAY_PORTS | 9090 | did you mean RELAY_PORT?",
        "RELAY_PORT | many | 0 to 65535",
        "RELAY_HOST | 198.51.100.1 | an address of this machine",
        "RELAY_DEADLINE | soon | PT10M",
        "RELAY_LOG | xml | text, json",
        "RELAY_CONFIG | no-such.properties | a readable properties file"
      })
  void anUnusableSettingNamesItselfInOneLine(String name, String value, String allowed) {
    assertOneLine(name, allowed, Program.run(Map.of(name, value), "serve"));
  }

  @NeedsProviders("urlscan")
  @Test
  void soDoesAProvidersSetting() {
    assertOneLine(
        "URLSCAN_VISIBILITY",
        "public, unlisted, private",
        Program.run(Map.of("URLSCAN_VISIBILITY", "secret"), "serve"));
  }

  private static void assertOneLine(String name, String allowed, Result result) {
    assertEquals(2, result.exit());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith(name + "="), result.err());
    assertTrue(result.err().contains(allowed), result.err());
  }

  @Test
  void aTakenPortIsSaidInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      Result result = Program.run(Map.of("RELAY_HOST", "127.0.0.1", "RELAY_PORT", port), "serve");

      assertEquals(2, result.exit());
      assertEquals(1, result.err().lines().count(), result.err());
      assertTrue(result.err().startsWith("RELAY_PORT=" + port + ": "), result.err());
    }
  }

  @Test
  void settingsComeFromAFileToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("relay.properties");
    Files.writeString(file, "RELAY_PROVIDERS = " + FoundProviders.ids().get(0) + "\n");

    Result result = Program.run(Map.of("RELAY_CONFIG", file.toString()), "providers");

    assertEquals(2, result.out().lines().count(), result.out() + result.err());
  }
}
