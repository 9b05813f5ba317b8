package io.threatrelay.provider.api;

import io.threatrelay.domain.port.ProviderAccess;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a call asks.
 *
 * @param kind the template of its path: calls that a provider may count together
 * @param safety what asking twice, or not at all, would do
 */
record ApiRequest(String method, String kind, URI uri, Optional<JsonObject> body, Safety safety) {

  private static final String READ_TIMEOUT = "jersey.config.client.readTimeout";

  /** What a question may be spared or asked again for. */
  enum Safety {
    /** It changes something: it is asked once. */
    ORDER,
    /** It changes nothing. */
    LOOK_UP,
    /** As a look-up, and what it answers never changes. */
    LASTING_LOOK_UP,
    /** It shall find out how things are now. */
    PROBE
  }

  boolean isProbe() {
    return safety == Safety.PROBE;
  }

  boolean isLookUp() {
    return safety == Safety.LOOK_UP || safety == Safety.LASTING_LOOK_UP;
  }

  /** All that is asked, as text. */
  String text() {
    return method + " " + uri + body.map(json -> " " + json).orElse("");
  }

  Invocation invocation(URI target, Api api, ProviderAccess access, Duration firstByte) {
    Duration left = access.budget().left();
    Invocation.Builder request =
        api.transport()
            .client()
            .target(target)
            .request(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.USER_AGENT, api.transport().userAgent())
            .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
            .property(READ_TIMEOUT, milliseconds(left.compareTo(firstByte) < 0 ? left : firstByte));
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
