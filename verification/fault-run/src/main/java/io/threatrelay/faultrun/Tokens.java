package io.threatrelay.faultrun;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The tokens of one caller, one for each mount. */
final class Tokens {

  private final Map<Mount, String> tokens = new EnumMap<>(Mount.class);

  Tokens(int caller, String relay, String keySetHost) {
    String trails = new SecurityTrailsApi().keyPrefix() + Plan.key(caller);
    String scans = new UrlscanApi().keyPrefix() + Plan.key(caller);
    Map<String, Object> claims = new HashMap<>();
    claims.put("aud", relay);
    claims.put("jwks_host", keySetHost);
    claims.put("NUMBER_OF_PAGES", Plan.pages(caller));
    put(Mount.ROOT, claims, Map.of("SECURITYTRAILS_KEY", trails, "URLSCAN_KEY", scans));
    put(Mount.SECURITYTRAILS, claims, Map.of("key", trails));
    put(Mount.URLSCAN, claims, Map.of("key", scans));
  }

  private void put(Mount mount, Map<String, Object> common, Map<String, String> keys) {
    SigningKey signing = Sandbox.key();
    Map<String, Object> claims = new HashMap<>(common);
    claims.putAll(keys);
    tokens.put(mount, new TokenMint().mint(claims, signing.kid(), signing.privateKey()));
  }

  String at(Mount mount) {
    return tokens.get(mount);
  }
}
