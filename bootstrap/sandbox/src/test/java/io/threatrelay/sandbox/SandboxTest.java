package io.threatrelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SandboxTest {

  private static final SandboxOptions ANY_PORTS = SandboxOptions.defaults().withKeySetPort(0);

  @Test
  void tellsEverySettingThatARelayNeedsToTalkToIt() throws IOException {
    try (Sandbox sandbox = Sandbox.start(ANY_PORTS)) {
      Map<String, String> settings = sandbox.settings();

      assertEquals(
          Set.of(
              "SECURITYTRAILS_API_URL",
              "URLSCAN_API_URL",
              "RELAY_PROVIDERS",
              "RELAY_JWKS_HOSTS",
              "RELAY_TRUSTED_CERTIFICATES"),
          settings.keySet());
      assertTrue(settings.get("SECURITYTRAILS_API_URL").endsWith("/securitytrails/v1/"));
      assertTrue(settings.get("URLSCAN_API_URL").endsWith("/urlscan/api/v1/"));
      assertEquals("securitytrails,urlscan", settings.get("RELAY_PROVIDERS"));
      assertEquals(sandbox.keySetHost(), settings.get("RELAY_JWKS_HOSTS"));
      assertArrayEquals(
          Resources.bytes("keys/ca.pem"),
          Files.readAllBytes(Path.of(settings.get("RELAY_TRUSTED_CERTIFICATES"))));
    }
  }

  @Test
  void freesItsPortsAndItsFileWhenItIsClosed() throws IOException {
    Sandbox sandbox = Sandbox.start(ANY_PORTS);
    int providers = URI.create(sandbox.settings().get("URLSCAN_API_URL")).getPort();
    int keySet = URI.create("https://" + sandbox.keySetHost()).getPort();
    new Caller(sandbox, "any").securityTrails("ping");

    sandbox.close();

    assertBindable(providers);
    assertBindable(keySet);
    assertFalse(Files.exists(Path.of(sandbox.settings().get("RELAY_TRUSTED_CERTIFICATES"))));
    assertDoesNotThrow(sandbox::close, "closing twice does no harm");
  }

  private static void assertBindable(int port) throws IOException {
    try (ServerSocket free = new ServerSocket()) {
      free.setReuseAddress(true); // connections in TIME_WAIT do not count
      free.bind(Loopback.address(port));
      assertEquals(port, free.getLocalPort());
    }
  }

  @Test
  void takesAnotherKeySetPortWhenThePreferredOneIsTaken() {
    try (Sandbox first = Sandbox.start(ANY_PORTS)) {
      int taken = URI.create("https://" + first.keySetHost()).getPort();
      try (Sandbox second = Sandbox.start(ANY_PORTS.withKeySetPort(taken))) {
        assertNotEquals(first.keySetHost(), second.keySetHost());
      }
    }
  }

  @Test
  void namesTheProvidersPortWhenItIsTaken() {
    try (Sandbox first = Sandbox.start(ANY_PORTS)) {
      int taken = URI.create(first.settings().get("URLSCAN_API_URL")).getPort();

      UncheckedIOException refused =
          assertThrows(UncheckedIOException.class, () -> Sandbox.start(ANY_PORTS.withPort(taken)));

      assertTrue(refused.getMessage().contains("127.0.0.1:" + taken));
    }
  }

  @Test
  void remembersWhatItWasAsked() {
    try (Sandbox sandbox = Sandbox.start(ANY_PORTS)) {
      new Caller(sandbox, "alice").securityTrails("history/a%20b.example/dns/a?page=2");
      new Caller(sandbox, "").urlscan("quotas");

      assertEquals(
          List.of(
              new SeenRequest(
                  "GET", "/securitytrails/v1/history/a%20b.example/dns/a", "page=2", "alice"),
              new SeenRequest("GET", "/urlscan/api/v1/quotas", "", "")),
          sandbox.requests());
    }
  }

  @Test
  void servesAHundredCallersAtOnceAndLetsEachOfThemWait() throws Exception {
    Duration latency = Duration.ofMillis(100);
    ExecutorService callers = Executors.newFixedThreadPool(100);
    try (Sandbox sandbox = Sandbox.start(ANY_PORTS.withLatency(latency))) {
      Caller caller = new Caller(sandbox, "any");
      long start = System.nanoTime();

      Callable<Integer> ping = () -> caller.securityTrails("ping").status();
      List<Future<Integer>> replies = callers.invokeAll(Collections.nCopies(100, ping));

      Duration took = Duration.ofNanos(System.nanoTime() - start);
      for (Future<Integer> reply : replies) {
        assertEquals(200, reply.get());
      }
      assertTrue(took.compareTo(latency) >= 0, () -> "waited only " + took);
      assertTrue(took.compareTo(latency.multipliedBy(50)) < 0, () -> "one by one: " + took);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    SandboxOptions options = SandboxOptions.defaults();
    Duration negative = Duration.ofMillis(-1);

    assertThrows(IllegalArgumentException.class, () -> options.withLatency(negative));
    assertThrows(IllegalArgumentException.class, () -> options.withResultPadding(-1));
  }
}
