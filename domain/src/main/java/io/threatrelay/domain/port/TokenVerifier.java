package io.threatrelay.domain.port;

import io.threatrelay.domain.RelayFailure;
import java.util.Optional;
import java.util.Set;

/** Verifies that a token is a genuine one of the platform. */
public interface TokenVerifier {

  /**
   * Verifies a bearer token and answers with its claims.
   *
   * @param authorization the request's {@code Authorization} header, if it has one
   * @param audiences the audiences of which the token must name one
   * @param budget limits how long a key set may be waited for
   * @throws RelayFailure an {@code authorization error} that says what is wrong
   */
  Claims verify(Optional<String> authorization, Set<String> audiences, Budget budget);
}
