package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("relay.properties"), text).toString();
  }

  @Test
  void areTakenFromAFileWhereNothingNearerSaysThem() throws IOException {
    String file =
        file("RELAY_PORT=1\nRELAY_HOST = localhost\n# a remark\nURLSCAN_API_URL=https://ü/\n");

    Settings settings = Settings.of(Map.of("RELAY_CONFIG", file, "RELAY_PORT", "2"));

    assertEquals(Optional.of("2"), settings.value("RELAY_PORT"));
    assertEquals(Optional.of("localhost"), settings.value("RELAY_HOST"));
    assertEquals(Optional.of("https://ü/"), settings.value("URLSCAN_API_URL"));
  }

  @Test
  void ofThisProcessAreItsEnvironmentAndAboveItItsSystemProperties() {
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(e -> !e.getValue().isBlank())
            .findFirst()
            .orElseThrow();
    System.setProperty("RELAY_PORT", "1234");
    try {
      assertEquals(Optional.of("1234"), Settings.ofProcess().value("RELAY_PORT"));
      assertEquals(
          Optional.of(variable.getValue().strip()), Settings.ofProcess().value(variable.getKey()));

      System.setProperty(variable.getKey(), "nearer");
      assertEquals(Optional.of("nearer"), Settings.ofProcess().value(variable.getKey()));
    } finally {
      System.clearProperty("RELAY_PORT");
      System.clearProperty(variable.getKey());
    }
  }

  @Test
  void areNotSetWhereTheyAreBlank() throws IOException {
    String file = file("RELAY_PORT=1\nRELAY_HOST=\n");

    Settings settings =
        Settings.of(Map.of("RELAY_CONFIG", file, "RELAY_PORT", " ", "RELAY_LOG", "  "));

    assertEquals(Optional.of("1"), settings.value("RELAY_PORT"), "a blank hides no file's value");
    assertEquals(Optional.empty(), settings.value("RELAY_HOST"));
    assertEquals(Optional.empty(), settings.value("RELAY_LOG"));
    assertEquals(Optional.empty(), settings.value("RELAY_DEADLINE"));
    assertEquals(Optional.empty(), Settings.of(Map.of("RELAY_CONFIG", " ")).value("RELAY_PORT"));
  }

  @Test
  void loseTheBlanksAroundThem() {
    assertEquals(
        Optional.of("json"), Settings.of(Map.of("RELAY_LOG", " json ")).value("RELAY_LOG"));
  }

  @Test
  void mayBeLaidOverOthers() {
    Settings settings = Settings.of(Map.of("RELAY_PORT", "1", "RELAY_HOST", "a"));

    Settings both = settings.with(Map.of("RELAY_PORT", "2"));

    assertEquals(Optional.of("2"), both.value("RELAY_PORT"));
    assertEquals(Optional.of("a"), both.value("RELAY_HOST"));
    assertThrows(UnusableSetting.class, () -> settings.with(Map.of("RELAY_PRT", "2")));
  }

  @Test
  void ofUnknownNamesAreRefusedWithTheNameThatWasMeant() throws IOException {
    String unknown =
        assertThrows(UnusableSetting.class, () -> Settings.of(Map.of("RELAY_PRT", "s3cret")))
            .getMessage();
    String inFile = file("RELAY_POTR=1\n");

    assertEquals("RELAY_PRT=…: unknown setting; did you mean RELAY_PORT?", unknown);
    assertTrue(
        assertThrows(UnusableSetting.class, () -> Settings.of(Map.of("RELAY_CONFIG", inFile)))
            .getMessage()
            .startsWith("RELAY_POTR="));
  }

  @Test
  void ofOthersArentLookedAt() {
    Map<String, String> others =
        new HashMap<>(Map.of("PATH", "/bin", "RELAYS", "x", "relay_port", "y"));

    assertEquals(Optional.of("/bin"), Settings.of(others).value("PATH"));
  }

  @Test
  void areRefusedWhereTheirFileCannotBeRead() throws IOException {
    String malformed = file("RELAY_HOST=\\u12\n");

    for (String file : new String[] {"/no/such/file", folder.toString(), "\0", malformed}) {
      String refused =
          assertThrows(UnusableSetting.class, () -> Settings.of(Map.of("RELAY_CONFIG", file)))
              .getMessage();
      assertEquals("RELAY_CONFIG=" + file + ": expected a readable properties file", refused);
    }
  }
}
