package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.api.UnusableSetting;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever setting somebody puts a URL with a password into, no message shows the password. */
class MaskedPasswordsTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "plain", "https://user:se-cret@relay.example:x",
          "with a comma", "https://user:a,se-cret@relay.example:x",
          "with a slash", "ftp://user:a/se-cret@relay.example",
          "without a scheme", "user:a,se-cret@relay.example:x");

  static Stream<Arguments> settings() {
    return KnownSettings.names().stream()
        .filter(name -> !name.equals("RELAY_PROVIDERS")) // compared with those that are found
        .sorted()
        .flatMap(name -> VALUES.keySet().stream().map(kind -> Arguments.of(name, kind)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void areInNoMessage(String name, String kind) {
    UnusableSetting wrong =
        assertThrows(
            UnusableSetting.class,
            () -> RelaySettings.of(Settings.of(Map.of(name, VALUES.get(kind)))));

    assertTrue(wrong.getMessage().startsWith(name + "="), wrong.getMessage());
    assertFalse(wrong.getMessage().contains("cret"), wrong.getMessage());
  }
}
