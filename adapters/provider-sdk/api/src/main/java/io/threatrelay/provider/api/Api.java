package io.threatrelay.provider.api;

import io.threatrelay.provider.api.ApiRequest.Safety;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** The HTTP API of a provider: where it is, how a key is sent, what its statuses mean. */
public final class Api {

  /** More than most APIs have in an answer. */
  private static final int USUAL_ITEMS = 10_000;

  private final URI base;
  private final Optional<String> keyHeader;
  private final ApiErrors errors;
  private final Transport transport;
  private final int mostItems;

  private Api(
      URI base, Optional<String> keyHeader, ApiErrors errors, Transport transport, int mostItems) {
    this.mostItems = mostItems;
    this.base = base;
    this.keyHeader = keyHeader;
    this.errors = errors;
    this.transport = transport;
  }

  /**
   * An API that is asked without a key.
   *
   * @param base an absolute URL that ends with a slash
   * @param errors what its statuses mean
   * @param transport carries the calls
   * @return the API
   */
  public static Api at(URI base, ApiErrors errors, Transport transport) {
    return new Api(base, Optional.empty(), errors, transport, USUAL_ITEMS);
  }

  /**
   * The same API with the caller's key in a header.
   *
   * @param header the name of the header
   * @return a copy of this API
   */
  public Api withKeyIn(String header) {
    return new Api(base, Optional.of(header), errors, transport, mostItems);
  }

  /**
   * The same API where statuses mean something else.
   *
   * @param others what its statuses mean
   * @return a copy of this API
   */
  public Api withErrors(ApiErrors others) {
    return new Api(base, keyHeader, others, transport, mostItems);
  }

  /**
   * The same API with another limit for the list items that are read of an answer, all lists
   * together; 10 000 unless this says something else. What is sent beyond them is left out, and
   * told by a warning.
   *
   * @param items several times what the API can return, at least 1
   * @return a copy of this API
   * @throws IllegalArgumentException when it is less than 1
   */
  public Api withAtMost(int items) {
    if (items < 1) {
      throw new IllegalArgumentException("no item at all: " + items);
    }
    return new Api(base, keyHeader, errors, transport, items);
  }

  /**
   * A GET call.
   *
   * @param path relative to the base; each {@code {}} stands for one value, sent as one segment
   * @param values one for each {@code {}}
   * @return a look-up, which is not made yet
   * @throws IllegalArgumentException when there are more or fewer values than {@code {}}
   */
  public Call get(String path, String... values) {
    return new Call(this, "GET", path, Urls.path(path, values), Optional.empty(), Safety.LOOK_UP);
  }

  /**
   * A POST call with a JSON body, which asks something and changes nothing.
   *
   * @param body JSON
   * @param path relative to the base; each {@code {}} stands for one value
   * @param values one for each {@code {}}
   * @return a look-up, which is not made yet
   */
  public Call post(JsonObject body, String path, String... values) {
    return new Call(this, "POST", path, Urls.path(path, values), Optional.of(body), Safety.LOOK_UP);
  }

  /**
   * A POST call with a JSON body, which changes something: it is never sent twice.
   *
   * @param body JSON
   * @param path relative to the base; each {@code {}} stands for one value
   * @param values one for each {@code {}}
   * @return an order, which is not made yet
   */
  public Call order(JsonObject body, String path, String... values) {
    return new Call(this, "POST", path, Urls.path(path, values), Optional.of(body), Safety.ORDER);
  }

  URI base() {
    return base;
  }

  Optional<String> keyHeader() {
    return keyHeader;
  }

  int mostItems() {
    return mostItems;
  }

  ApiErrors errors() {
    return errors;
  }

  Transport transport() {
    return transport;
  }
}
