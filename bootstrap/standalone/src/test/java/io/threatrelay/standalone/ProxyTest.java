package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testhosts.Localhost;
import io.threatrelay.testhosts.RawHost;
import io.threatrelay.testhosts.RawProxy;
import io.threatrelay.testsupport.NeedsProviders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program behind a proxy: a process of its own, because the JDK reads some of it only once. */
@NeedsProviders("securitytrails")
class ProxyTest {

  private static final String BASIC = "Basic dXNlcjpzM2NyM3Q=";
  private static final String ANSWER =
      """
      HTTP/1.1 401 Unauthorized\r
      Content-Length: 29\r
      \r
      {"message":"said in private"}""";

  private Sandbox sandbox;
  private RawHost provider;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    provider =
        RawHost.start(
            Localhost.listening(),
            (host, caller) -> {
              while (!host.head(caller).isEmpty()) {
                RawHost.say(caller, ANSWER);
              }
            });
  }

  @AfterEach
  void stop() {
    provider.close();
    sandbox.close();
  }

  /** Asks about a domain: at the TLS provider, or else at the sandbox. */
  private Result observe(boolean secure, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(sandbox.settings());
    environment.put("RELAY_PROVIDERS", "securitytrails");
    environment.put("SECURITYTRAILS_KEY", "k");
    if (secure) {
      environment.put("SECURITYTRAILS_API_URL", "https://localhost:" + provider.port() + "/");
    }
    environment.putAll(more);
    return Program.run(environment, "observe", "example.com");
  }

  @Test
  void callsOverHttpsGoThroughATunnelThatAloneSeesTheCredentials() throws Exception {
    try (RawHost proxy = RawProxy.wanting(Optional.of(BASIC))) {
      Result result =
          observe(true, Map.of("RELAY_PROXY", "http://user:s3cr3t@127.0.0.1:" + proxy.port()));

      assertTrue(result.out().contains("said in private"), result.toString());
      assertFalse(provider.heads().isEmpty(), "the provider was asked");
      assertFalse(provider.heads().toString().contains("Proxy-"), provider.heads().toString());
      assertTrue(
          proxy.heads().get(0).startsWith("CONNECT localhost:" + provider.port() + " HTTP/1.1"),
          proxy.heads().toString());
      assertTrue(proxy.heads().stream().allMatch(head -> head.contains(BASIC)));
      assertFalse(proxy.heads().toString().contains("APIKEY"), proxy.heads().toString());
    }
  }

  @Test
  void callsOverHttpAreHandedToTheProxy() throws Exception {
    try (RawHost proxy = RawProxy.wanting(Optional.of(BASIC))) {
      Result result =
          observe(false, Map.of("RELAY_PROXY", "http://user:s3cr3t@127.0.0.1:" + proxy.port()));

      assertEquals(0, result.exit(), result.toString());
      assertTrue(proxy.heads().get(0).startsWith("GET http://127.0.0.1:"), "" + proxy.heads());
      assertFalse(sandbox.requests().isEmpty());
    }
  }

  @Test
  void aProxyThatWantsOtherCredentialsIsAnErrorWithoutThem() throws Exception {
    try (RawHost proxy = RawProxy.wanting(Optional.of(BASIC))) {
      for (boolean secure : new boolean[] {true, false}) {
        Result result =
            observe(
                secure,
                Map.of(
                    "RELAY_LOG_LEVEL",
                    "debug",
                    "RELAY_PROXY",
                    "http://user:wr0ng@127.0.0.1:" + proxy.port()));

        assertEquals(1, result.exit(), result.toString());
        assertFalse(result.toString().contains("wr0ng"), result.toString());
        assertFalse(result.toString().contains("dXNlcjp3cjBuZw"), result.toString());
      }
      assertTrue(provider.heads().isEmpty());
      assertTrue(sandbox.requests().isEmpty());
    }
  }

  @Test
  void theProxyOfAllProgramsIsNotAskedForThisMachine() {
    Result result = observe(true, Map.of("https_proxy", "http://127.0.0.1:1"));

    assertTrue(result.out().contains("said in private"), result.toString());
  }

  @Test
  void aWrongProxyStopsTheStart() {
    Result result = observe(true, Map.of("RELAY_PROXY", "user:s3cr3t@proxy:99999"));

    assertEquals(2, result.exit(), result.toString());
    assertTrue(result.err().matches("(?s)RELAY_PROXY=.: expected http://.*"), result.err());
    assertFalse(result.err().contains("s3cr3t"), result.err());
  }
}
