package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.SettingsTable;
import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** README and the command line show the settings that the relay reads. */
class SettingsTableTest {

  private static final String COMMAND =
      "java -jar bootstrap/standalone/target/relay.jar settings --markdown";
  private static final String BEGIN =
      "<!-- settings: written by `" + COMMAND + "`, do not edit -->\n";
  private static final String END = "<!-- end of settings -->\n";

  @NeedsProviders({"securitytrails", "urlscan", "abuseipdb", "hibp", "internetdb"})
  @Test
  void theTableInReadmeIsTheProgramsOwn() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String table = SettingsTable.of(Settings.of(Map.of())).markdown();

    assertEquals(
        table,
        readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)),
        "README.md's table differs from the settings; replace it with the output of: " + COMMAND);
  }

  @NeedsProviders("urlscan")
  @Test
  void theCommandSettingsListsNamesDefaultsAndAllowedValues() {
    Program.Result result = Program.run(Map.of(), "settings");

    assertEquals(0, result.exit(), result.err());
    assertTrue(
        result
            .out()
            .contains(
                """
                RELAY_PORT  (default: 9090)
                    Allowed: a number from 0 to 65535
                    The port that it listens on; 0 is any free one, which the log names.
                """),
        result.out());
    assertTrue(
        result
            .out()
            .contains(
                """
                URLSCAN_VISIBILITY  (default: public)
                    Allowed: one of public, unlisted, private
                """),
        result.out());
  }
}
