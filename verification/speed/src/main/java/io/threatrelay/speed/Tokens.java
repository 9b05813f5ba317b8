package io.threatrelay.speed;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tokens of callers who are each somebody else: every one has a provider key of its own. */
final class Tokens {

  static final String AUDIENCE = "https://relay.example.com";

  private static final Duration VALID = Duration.ofHours(2);

  private final TokenMint mint = new TokenMint();
  private final String keySetHost;

  Tokens(String keySetHost) {
    this.keySetHost = keySetHost;
  }

  List<String> of(int callers) {
    return IntStream.range(0, callers).mapToObj(this::token).toList();
  }

  private String token(int caller) {
    SigningKey key = Sandbox.key();
    Instant now = Instant.now();
    return mint.mint(
        Map.of(
            "key",
            "caller-" + caller,
            "aud",
            AUDIENCE,
            "jwks_host",
            keySetHost,
            "iat",
            now.getEpochSecond(),
            "exp",
            now.plus(VALID).getEpochSecond()),
        key.kid(),
        key.privateKey());
  }
}
