package io.threatrelay.client;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A relay whose providers are made up, on free ports of this machine. */
final class SandboxedRelay implements AutoCloseable {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
  private final RelayServer server;

  SandboxedRelay() {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put("RELAY_HOST", "127.0.0.1");
    settings.put("RELAY_PORT", "0");
    server = RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()));
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Opens every mount. */
  String token() {
    SigningKey key = Sandbox.key();
    Map<String, Object> claims = new HashMap<>();
    claims.put("SECURITYTRAILS_KEY", "sandbox");
    claims.put("URLSCAN_KEY", "sandbox");
    claims.put("jwks_host", sandbox.keySetHost());
    claims.put("aud", url());
    claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
    return new TokenMint().mint(claims, key.kid(), key.privateKey());
  }

  @Override
  public void close() {
    server.close();
    sandbox.close();
  }
}
