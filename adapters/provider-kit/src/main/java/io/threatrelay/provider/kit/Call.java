package io.threatrelay.provider.kit;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** One call of a provider's API, with the key and within the budget of one caller. */
public final class Call {

  private final Api api;
  private final String method;
  private final String path;
  private final Optional<JsonObject> body;

  Call(Api api, String method, String path, Optional<JsonObject> body) {
    this.api = api;
    this.method = method;
    this.path = path;
    this.body = body;
  }

  /** The same call with one more query parameter. */
  public Call query(String name, String value) {
    String separator = path.contains("?") ? "&" : "?";
    return new Call(api, method, path + separator + name + "=" + Urls.encode(value), body);
  }

  /**
   * Makes the call and reads its answer.
   *
   * @param shape a record that JSON-B fills; a field of another type than the record's is a {@code
   *     key error}, a missing one is null
   * @return empty when the provider knows nothing
   * @throws RelayFailure when it does not answer, or not in time, or with something else
   */
  public <T> Optional<T> answer(Class<T> shape, ProviderAccess access) {
    return new Exchange(api, access).ask(method, uri(), body, shape);
  }

  private URI uri() {
    return URI.create(api.base() + path);
  }
}
