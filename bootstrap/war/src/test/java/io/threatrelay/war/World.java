package io.threatrelay.war;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testhosts.DeafHost;
import io.threatrelay.testhosts.RawHost;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that a relay under test calls: stand-ins for the providers, a key-set host, a rude API, a
 * deaf host, a proxy.
 */
public final class World implements AutoCloseable {

  static final int LARGEST_BODY = 64 << 10;

  /** Longer than a connection may take. */
  static final int DEADLINE_SECONDS = 6;

  /** The providers that {@link WarFile#withProbe} puts into the archive. */
  private static final List<String> PROBES = List.of("probe", "deaf", "far");

  static final String FAR_HOST = "far.invalid";

  private static final String NO_TUNNEL = "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
  private final RudeApi rude = RudeApi.start();
  private final DeafHost deaf = DeafHost.start();
  private final RawHost proxy;
  private final SigningKey key = Sandbox.key();

  public World() throws IOException {
    proxy = RawHost.saying(NO_TUNNEL);
  }

  /** What makes a relay talk to this world, and to nobody else; for the archive with the probes. */
  public Map<String, String> settingsWithProbes() {
    return settings(PROBES.toArray(String[]::new));
  }

  /**
   * What makes a relay talk to this world, and to nobody else.
   *
   * @param dropIns the ids of providers that were put into the archive
   */
  public Map<String, String> settings(String... dropIns) {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put(Sandbox.RELAY_PROVIDERS, String.join(",", providers(dropIns)));
    settings.put("PROBE_API_URL", rude.url().toString());
    settings.put("DEAF_API_URL", deaf.url());
    settings.put("FAR_API_URL", "https://" + FAR_HOST + "/");
    settings.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
    settings.put("RELAY_MAX_BODY", String.valueOf(LARGEST_BODY));
    settings.put("RELAY_DEADLINE", "PT" + DEADLINE_SECONDS + "S");
    return settings;
  }

  /** Those of the archive that find a stand-in here, and those that were put into it. */
  List<String> providers(String... dropIns) {
    List<String> providers = new ArrayList<>(sandbox.providers());
    providers.retainAll(FoundProviders.ids());
    providers.addAll(List.of(dropIns));
    return providers;
  }

  RawHost proxy() {
    return proxy;
  }

  RudeApi rude() {
    return rude;
  }

  /** How many calls reached the stand-ins. */
  int calls() {
    return sandbox.requests().size();
  }

  /** A token as the platform would send it, good for all providers. */
  String token(String audience) {
    return token(Map.of("aud", audience));
  }

  /** The same with other claims. */
  String token(Map<String, Object> others) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("exp", Instant.now().getEpochSecond() + 3600);
    claims.put("jwks_host", sandbox.keySetHost());
    claims.put("SECURITYTRAILS_KEY", "a-key");
    claims.put("URLSCAN_KEY", "a-key");
    for (String probe : PROBES) {
      claims.put(probe.toUpperCase(Locale.ROOT) + "_KEY", "a-key");
    }
    claims.putAll(others);
    return new TokenMint().mint(claims, key.kid(), key.privateKey());
  }

  @Override
  public void close() {
    rude.close();
    deaf.close();
    proxy.close();
    sandbox.close();
  }
}
