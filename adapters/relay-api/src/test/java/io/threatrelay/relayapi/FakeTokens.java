package io.threatrelay.relayapi;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.TokenVerifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows two tokens by heart, and which audiences it was last asked to accept. */
final class FakeTokens implements TokenVerifier {

  static final String KEY = "s3cret-of-the-caller";
  static final String FOR_ONE = "Bearer t0ken-for-one";
  static final String FOR_SEVERAL = "Bearer t0ken-for-several";

  private static final Map<String, Claims> CLAIMS =
      Map.of(
          FOR_ONE, new Claims(Map.of("key", KEY)),
          FOR_SEVERAL, new Claims(Map.of("A_KEY", KEY + "-a", "B_KEY", KEY + "-b")));

  private volatile Set<String> audiences = Set.of();

  @Override
  public Claims verify(Optional<String> authorization, Set<String> audiences, Budget budget) {
    this.audiences = audiences;
    if (authorization.isEmpty()) {
      throw new RelayFailure(RelayError.authorization("Authorization header is missing"));
    }
    return Optional.ofNullable(CLAIMS.get(authorization.get()))
        .orElseThrow(() -> new RelayFailure(RelayError.authorization("Wrong JWT structure")));
  }

  Set<String> audiences() {
    return audiences;
  }
}
