package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.NeedsProviders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A relay that is known by its proxy's URL, and has not been told so. */
@NeedsProviders("urlscan")
class BehindProxyTest {

  private static final String OK = "{\"data\":{\"status\":\"ok\"}}";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private RelayServer relay(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.putAll(Map.of("RELAY_HOST", "127.0.0.1", "RELAY_PORT", "0"));
    settings.put("RELAY_PROVIDERS", "urlscan");
    settings.putAll(more);
    return RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()));
  }

  private String health(RelayServer relay, String audience, String... headers) throws Exception {
    String token =
        TryOutToken.mint(
            Map.of("key", "k"),
            List.of(audience),
            sandbox.keySetHost(),
            Duration.ofMinutes(1),
            Sandbox.key());
    String answer;
    do { // The first key set may come late on a busy machine; until then tokens are refused.
      answer = Http.post(relay.port(), "/urlscan/health", token, "", headers).body();
    } while (answer.contains("jwks_host"));
    return answer;
  }

  @Test
  void takesTokensForTheProxysUrlWhereItTrustsTheProxy() throws Exception {
    try (RelayServer relay = relay(Map.of("RELAY_TRUSTED_PROXIES", "::1, 127.0.0.0/8"))) {
      assertEquals(
          OK,
          health(
              relay,
              "https://relay.example/urlscan",
              "Forwarded",
              "for=192.0.2.9;proto=https;host=relay.example"));
      assertEquals(
          OK,
          health(
              relay,
              "https://relay.example:8443/threats",
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-Host",
              "relay.example",
              "X-Forwarded-Port",
              "8443",
              "X-Forwarded-Prefix",
              "/threats"));
      assertEquals(OK, health(relay, "http://127.0.0.1:" + relay.port()));
    }
  }

  @Test
  void takesTheWordOfNobodyElse() throws Exception {
    try (RelayServer relay = relay(Map.of("RELAY_TRUSTED_PROXIES", "192.0.2.1"));
        RelayServer unset = relay(Map.of())) {
      for (RelayServer each : List.of(relay, unset)) {
        String answer =
            health(each, "https://relay.example", "Forwarded", "proto=https;host=relay.example");

        assertTrue(answer.contains("Wrong configuration-token-audience"), answer);
        assertEquals(
            OK, health(each, "http://127.0.0.1:" + each.port(), "Forwarded", "host=relay.example"));
      }
    }
  }

  @Test
  void staysKnownByItsPublicUrlAloneWhereItHasOne() throws Exception {
    try (RelayServer relay =
        relay(
            Map.of(
                "RELAY_TRUSTED_PROXIES",
                "127.0.0.1",
                "RELAY_PUBLIC_URL",
                "https://known.example"))) {
      String[] told = {"Forwarded", "proto=https;host=relay.example"};

      assertEquals(OK, health(relay, "https://known.example", told));
      assertTrue(
          health(relay, "https://relay.example", told)
              .contains("Wrong configuration-token-audience"));
    }
  }

  @Test
  void answersWhateverTheProxysHeadersAre() throws Exception {
    try (RelayServer relay = relay(Map.of("RELAY_TRUSTED_PROXIES", "127.0.0.1"))) {
      for (String nonsense :
          List.of("\"", "host=\"\\", ",;=,", "host=..%2f", "for=[;host=]", "x".repeat(8_000))) {
        String own = "http://127.0.0.1:" + relay.port();

        assertEquals(OK, health(relay, own, "Forwarded", nonsense));
        assertEquals(
            OK,
            health(
                relay,
                own,
                "X-Forwarded-Host",
                nonsense + "/",
                "X-Forwarded-Proto",
                nonsense,
                "X-Forwarded-Port",
                nonsense));
      }
    }
  }
}
