package io.threatrelay.token;

import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.util.Map;

/** Makes test tokens like the platform's. */
public final class TokenMint {

  private final JsonpSerializer json = new JsonpSerializer();

  /**
   * Makes an RS256-signed token.
   *
   * @param claims what it says, as it is: text, numbers, booleans, lists, maps, null
   * @param kid the id under which the key's public half is published
   * @param key an RSA key of at least 2048 bits
   * @throws RuntimeException when the key is too weak, or is none for RSA
   */
  public String mint(Map<String, Object> claims, String kid, PrivateKey key) {
    return Jwts.builder()
        .json(json)
        .header()
        .type("JWT")
        .keyId(kid)
        .and()
        // As content and not as claims, which jjwt would make its own: aud a list, null nothing.
        .content(json.serialize(claims))
        .signWith(key, Jwts.SIG.RS256)
        .compact();
  }
}
