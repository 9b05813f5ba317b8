package io.threatrelay.war;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.api.UnusableSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentTest {

  private final Deployment deployment = new Deployment();

  @AfterEach
  void end() {
    System.clearProperty("RELAY_DEADLINE");
    System.clearProperty("RELAY_PROXY");
    System.clearProperty("RELAY_PUBLIC_URL");
    deployment.contextDestroyed(null);
  }

  @Test
  void allApplicationsShareOneRelayUntilItEnds() {
    Set<Object> first = new RelayApplication().getSingletons();

    assertSame(first, new RelayApplication().getSingletons());
    deployment.contextInitialized(null);
    assertSame(first, new RelayApplication().getSingletons());
    deployment.contextDestroyed(null);
    assertNotSame(first, new RelayApplication().getSingletons());
  }

  @Test
  void aWrongSettingStopsTheStart() {
    System.setProperty("RELAY_DEADLINE", "soon");

    UnusableSetting refused =
        assertThrows(UnusableSetting.class, () -> deployment.contextInitialized(null));

    assertFalse(refused.getMessage().isEmpty());
  }

  @Test
  void itsLogSaysThatCallersChooseTheAudience() {
    List<String> warnings = warningsOfStart();

    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(
        warnings.get(0).startsWith("WARNING RELAY_PUBLIC_URL is not set, so "), warnings.get(0));
  }

  @Test
  void itsLogSaysThatTheServersClientIgnoresTheProxy() {
    System.setProperty("RELAY_PROXY", "http://user:s3cr3t@proxy.example:3128");
    System.setProperty("RELAY_PUBLIC_URL", "https://relay.example");

    List<String> warnings = warningsOfStart();

    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(
        warnings.get(0).startsWith("WARNING RELAY_PROXY, HTTPS_PROXY and HTTP_PROXY have no"),
        warnings.get(0));
  }

  private List<String> warningsOfStart() {
    Logger log = Logger.getLogger(Deployment.class.getName());
    List<String> warnings = new CopyOnWriteArrayList<>();
    log.setFilter(record -> warnings.add(record.getLevel() + " " + record.getMessage()));
    try {
      deployment.contextInitialized(null);
    } finally {
      log.setFilter(null);
    }
    return warnings;
  }

  @Test
  void outsideOfAServerNobodyLendsThreads() {
    assertEquals(Optional.empty(), ServerThreads.ifThereAreAny());
  }
}
