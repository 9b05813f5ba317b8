package io.threatrelay.standalone;

import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A token as the platform would send it, for trying a relay out. */
final class TryOutToken {

  private TryOutToken() {}

  /**
   * Mints it.
   *
   * @param keysAndSettings the claims that belong to the providers
   * @param audiences the relay's URLs, at least one
   * @param keySetHost where the key's public half is published: {@code host} or {@code host:port}
   * @param validFor from now; a negative time makes a token that has expired
   */
  static String mint(
      Map<String, Object> keysAndSettings,
      List<String> audiences,
      String keySetHost,
      Duration validFor,
      SigningKey key) {
    Instant now = Instant.now();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", audiences.size() == 1 ? audiences.get(0) : audiences);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(validFor).getEpochSecond());
    claims.put("jwks_host", keySetHost);
    claims.putAll(keysAndSettings);
    return new TokenMint().mint(claims, key.kid(), key.privateKey());
  }
}
