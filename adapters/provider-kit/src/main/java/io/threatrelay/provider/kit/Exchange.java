package io.threatrelay.provider.kit;

import io.threatrelay.domain.port.ProviderAccess;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A question to a provider's API, never beyond the caller's deadline. */
final class Exchange {

  private static final int MOST_REDIRECTS = 3;
  private static final String READ_TIMEOUT = "jersey.config.client.readTimeout";

  private final Api api;
  private final ProviderAccess access;
  private final Breakdown breakdown;

  Exchange(Api api, ProviderAccess access) {
    this.api = api;
    this.access = access;
    this.breakdown = new Breakdown(api.errors(), access.budget());
  }

  <T> Optional<T> ask(String method, URI uri, Optional<JsonObject> body, Class<T> shape) {
    URI next = uri;
    for (int redirects = 0; ; redirects++) {
      try (Response response = send(method, next, body)) {
        Optional<URI> elsewhere = Redirects.within(next, response, method);
        if (elsewhere.isEmpty() || redirects == MOST_REDIRECTS) {
          return new Answer(api, access, breakdown).read(response, shape);
        }
        next = elsewhere.get();
      }
    }
  }

  private Response send(String method, URI uri, Optional<JsonObject> body) {
    Invocation invocation = invocation(method, uri, body);
    if (access.budget().isSpent()) {
      throw api.errors().late(null);
    }
    access.budget().spendCall();
    try {
      return invocation.invoke();
    } catch (ProcessingException failed) {
      throw breakdown.of(failed);
    }
  }

  private Invocation invocation(String method, URI uri, Optional<JsonObject> body) {
    Invocation.Builder request =
        api.transport()
            .client()
            .target(uri)
            .request(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.USER_AGENT, api.transport().userAgent())
            .property(READ_TIMEOUT, milliseconds(access.budget().left()));
    api.keyHeader().ifPresent(header -> request.header(header, sendable(access.key())));
    return body.map(json -> Entity.entity(json.toString(), MediaType.APPLICATION_JSON_TYPE))
        .map(entity -> request.build(method, entity))
        .orElseGet(() -> request.build(method));
  }

  /**
   * Rounded up, so that a time-out comes when the budget is spent and not just before; 0 = none.
   */
  private static int milliseconds(Duration left) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, left.toMillis() + 1));
  }

  /** An HTTP client would say the key in its complaint, or send something else instead. */
  private static String sendable(String key) {
    if (!key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("a key that cannot travel in a header");
    }
    return key;
  }
}
