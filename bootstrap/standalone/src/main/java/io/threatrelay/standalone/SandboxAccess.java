package io.threatrelay.standalone;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.StandIns;
import io.threatrelay.assembly.TokenSettings;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.token.SigningKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to talk to a relay in the sandbox.
 *
 * @param url its root, without a slash at the end
 * @param standIns the settings that lead other relays to them, {@code NAME=VALUE}
 * @param keySetHost where the keys are that verify the token
 * @param token opens every mount of it
 */
record SandboxAccess(String url, List<String> standIns, String keySetHost, String token) {

  static final Duration VALID = Duration.ofHours(12);

  static SandboxAccess to(RelayServer server, StandIns standIns, SigningKey key) {
    Relay relay = server.relay();
    String url = "http://" + reachable(relay.settings().server().host()) + ":" + server.port();
    Map<String, Object> keys = new LinkedHashMap<>();
    for (Provider provider : relay.providers()) {
      keys.put(provider.profile().keyClaim(), "sandbox");
    }
    String token =
        TryOutToken.mint(
            keys,
            audiences(relay.settings().tokens(), url, server.port()),
            standIns.keySetHost(),
            VALID,
            key);
    return new SandboxAccess(url, apiUrls(standIns), standIns.keySetHost(), token);
  }

  private static List<String> apiUrls(StandIns standIns) {
    return standIns.settings().entrySet().stream()
        .filter(setting -> setting.getKey().endsWith("_API_URL"))
        .map(Map.Entry::toString)
        .sorted()
        .toList();
  }

  private static String reachable(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "127.0.0.1";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static List<String> audiences(TokenSettings settings, String url, int port) {
    return settings.publicUrls().isEmpty()
        ? List.of(url, "http://localhost:" + port)
        : settings.publicUrls();
  }
}
