package io.threatrelay.provider.api;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ApiRequest.Safety;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One call of a provider's API, with the key and within the budget of one caller. It waits for its
 * turn when the provider's limits want that, is repeated where that may help, and spared when its
 * answer is known.
 */
public final class Call {

  private final Api api;
  private final String method;
  private final String template;
  private final String path;
  private final Optional<JsonObject> body;
  private final Safety safety;

  Call(
      Api api,
      String method,
      String template,
      String path,
      Optional<JsonObject> body,
      Safety safety) {
    this.api = api;
    this.method = method;
    this.template = template;
    this.path = path;
    this.body = body;
    this.safety = safety;
  }

  /**
   * The same call with one more query parameter.
   *
   * @param name the name of the parameter, as it is sent
   * @param value any text; it is encoded
   * @return a copy of this call
   */
  public Call query(String name, String value) {
    String separator = path.contains("?") ? "&" : "?";
    String longer = path + separator + name + "=" + Urls.encode(value);
    return new Call(api, method, template, longer, body, safety);
  }

  /**
   * The same look-up, of what will never change once it is there.
   *
   * @return a copy of this call, whose answer is kept for a day or longer
   */
  public Call lasting() {
    return with(Safety.LASTING_LOOK_UP);
  }

  /**
   * The same call, made to find out how things are: it is always made, once, and comes from no
   * cache.
   *
   * @return a copy of this call
   */
  public Call probe() {
    return with(Safety.PROBE);
  }

  private Call with(Safety other) {
    return new Call(api, method, template, path, body, other);
  }

  /**
   * Makes the call and reads its answer.
   *
   * @param <T> the record
   * @param shape a record that JSON-B fills; a field of another type than the record's is a {@code
   *     key error}, a missing one is null
   * @param access the caller's key, budget and data account
   * @return empty when the provider knows nothing
   * @throws RelayFailure when it does not answer, or not in time, or with something else
   */
  public <T> Optional<T> answer(Class<T> shape, ProviderAccess access) {
    return answer(ResponseType.object(shape), access);
  }

  /**
   * Makes the call and reads its answer, which is a list.
   *
   * @param <T> the record
   * @param item a record that JSON-B fills, as above; an item of another shape is null in the list
   * @param access the caller's key, budget and data account
   * @return empty when the provider knows nothing
   * @throws RelayFailure when it does not answer, or not in time, or with something else
   */
  public <T> Optional<List<T>> items(Class<T> item, ProviderAccess access) {
    return answer(ResponseType.list(item), access);
  }

  /**
   * Makes the call; that it is answered with a JSON object is all that matters.
   *
   * @param access the caller's key, budget and data account
   * @throws RelayFailure when it does not answer, or not in time, or with something else
   */
  public void make(ProviderAccess access) {
    answer(JsonObject.class, access);
  }

  private <T> Optional<T> answer(ResponseType<T> type, ProviderAccess access) {
    URI uri = URI.create(api.base() + path);
    return api.transport()
        .send(new ApiRequest(api, method, template, uri, body, safety), type, access);
  }
}
