package io.threatrelay.relayapi;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.TokenVerifier;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The sender of a request. The token is verified when it is first needed. */
final class Caller {

  private final TokenVerifier tokens;
  private final Audiences audiences;
  private final Mount mount;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Budget budget;
  private ProviderAccess access;

  Caller(
      TokenVerifier tokens,
      Audiences audiences,
      Mount mount,
      HttpHeaders headers,
      UriInfo uri,
      Budget budget) {
    this.tokens = tokens;
    this.audiences = audiences;
    this.mount = mount;
    this.headers = headers;
    this.uri = uri;
    this.budget = budget;
  }

  /** The caller's leave to ask the provider; fails as the token does. */
  ProviderAccess access() {
    if (access == null) {
      access =
          mount
              .provider()
              .access(
                  tokens.verify(authorization(), audiences.of(uri, headers, mount), budget),
                  budget);
    }
    return access;
  }

  /**
   * Does the work of the request. What is charged for it is given back when the answer was written,
   * or when there is none.
   */
  JsonAnswer answer(Supplier<JsonAnswer> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      budget.response().close();
      throw failed;
    }
  }

  /** Leave to ask what needs no token. */
  ProviderAccess accessWithoutToken() {
    return ProviderAccess.withoutKey(budget);
  }

  /** Several headers are told apart by nobody: joined, they are no token. */
  private Optional<String> authorization() {
    List<String> values = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", values));
  }

  Budget budget() {
    return budget;
  }
}
