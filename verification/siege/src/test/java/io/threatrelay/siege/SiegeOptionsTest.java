package io.threatrelay.siege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiegeOptionsTest {

  @Test
  void everyAttackIsMadeUnlessSomeAreNamed() {
    SiegeOptions options = SiegeOptions.of("relay.jar");

    assertEquals(List.of(Attack.values()), options.attacks());
    assertEquals(2, options.ratio());
    assertEquals("128m", options.heap());
  }

  @Test
  void optionsStandAnywhere() {
    SiegeOptions options =
        SiegeOptions.of(
            "--only",
            "SLOW_BODIES",
            "--java",
            "/jdk/bin/java",
            "relay.jar",
            "--seconds",
            "5",
            "--only",
            "UNREAD_ANSWERS",
            "--heap",
            "64m",
            "--ratio",
            "3");

    assertEquals(
        new SiegeOptions(
            Path.of("relay.jar"),
            Path.of("/jdk/bin/java"),
            "64m",
            Duration.ofSeconds(5),
            List.of(Attack.SLOW_BODIES, Attack.UNREAD_ANSWERS),
            3),
        options);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SiegeOptions.of("--only"));
    assertThrows(IllegalArgumentException.class, () -> SiegeOptions.of("a.jar", "--only", "X"));
    assertThrows(IllegalArgumentException.class, () -> SiegeOptions.of("a.jar", "--fast"));
    assertThrows(IllegalArgumentException.class, SiegeOptions::of);
  }
}
