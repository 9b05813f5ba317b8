package io.threatrelay.provider.api;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** One request to the API of a provider, without the caller's key. {@link Api} makes it. */
public final class ApiRequest {

  private final Api api;
  private final String method;
  private final String template;
  private final URI uri;
  private final Optional<JsonObject> body;
  private final Safety safety;

  /** What happens when a request is sent twice, or not at all. */
  public enum Safety {
    /** It changes something. It is sent once. */
    ORDER,
    /** It changes nothing. It may be repeated, and its answer may come from a cache. */
    LOOK_UP,
    /** A look-up whose answer never changes. */
    LASTING_LOOK_UP,
    /** It finds out how things are at this moment. It is sent at once, and once. */
    PROBE
  }

  ApiRequest(
      Api api, String method, String template, URI uri, Optional<JsonObject> body, Safety safety) {
    this.api = api;
    this.method = method;
    this.template = template;
    this.uri = uri;
    this.body = body;
    this.safety = safety;
  }

  /**
   * The HTTP method.
   *
   * @return {@code GET} or {@code POST}
   */
  public String method() {
    return method;
  }

  /**
   * The path template. A provider may count the calls of one template together.
   *
   * @return the path before values were put into it, relative to the API's base
   */
  public String template() {
    return template;
  }

  /**
   * Where the request goes.
   *
   * @return an absolute URI with its query
   */
  public URI uri() {
    return uri;
  }

  /**
   * The host of the API.
   *
   * @return its name, and its port where the URI has one
   */
  public String host() {
    return api.base().getAuthority();
  }

  /**
   * The body.
   *
   * @return JSON; empty for a GET
   */
  public Optional<JsonObject> body() {
    return body;
  }

  /**
   * What happens when the request is sent twice.
   *
   * @return never null
   */
  public Safety safety() {
    return safety;
  }

  /**
   * Whether the request changes nothing, and need not be sent when its answer is known.
   *
   * @return true for both kinds of look-up
   */
  public boolean isLookUp() {
    return safety == Safety.LOOK_UP || safety == Safety.LASTING_LOOK_UP;
  }

  /**
   * Whether the request finds out how things are at this moment.
   *
   * @return true for a probe
   */
  public boolean isProbe() {
    return safety == Safety.PROBE;
  }

  /**
   * The name of the header that carries the caller's key.
   *
   * @return empty when the API needs no key
   */
  public Optional<String> keyHeader() {
    return api.keyHeader();
  }

  /**
   * What each status means.
   *
   * @return never null
   */
  public ApiErrors errors() {
    return api.errors();
  }

  /**
   * How many list items are read of the answer, all lists together.
   *
   * @return 1 or more
   */
  public int mostItems() {
    return api.mostItems();
  }

  /** The method, the URI and the body; it has no key. */
  @Override
  public String toString() {
    return method + " " + uri + body.map(json -> " " + json).orElse("");
  }
}
