package io.threatrelay.provider.api;

import jakarta.json.bind.JsonbException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * What an answer is read into: a record, or a list of records.
 *
 * @param <T> the record, or the list
 */
public final class ResponseType<T> {

  private final Class<?> item;
  private final boolean list;
  private final Function<InputStream, T> reader;

  private ResponseType(Class<?> item, boolean list, Function<InputStream, T> reader) {
    this.item = item;
    this.list = list;
    this.reader = reader;
  }

  /**
   * A JSON object that becomes a record.
   *
   * @param item a record that JSON-B fills, or {@link jakarta.json.JsonObject}
   * @param <T> the record
   * @return the type
   */
  public static <T> ResponseType<T> object(Class<T> item) {
    return new ResponseType<>(item, false, in -> StrictJson.BINDING.fromJson(in, item));
  }

  /**
   * A JSON array whose items become records. An item of another shape becomes null.
   *
   * @param item a record that JSON-B fills
   * @param <T> the record
   * @return the type
   */
  public static <T> ResponseType<List<T>> list(Class<T> item) {
    return new ResponseType<>(
        item, true, in -> Collections.unmodifiableList(ItemByItem.all(in, item)));
  }

  /**
   * The record: the whole answer, or one item of it.
   *
   * @return its class
   */
  public Class<?> item() {
    return item;
  }

  /**
   * Whether the answer is a JSON array.
   *
   * @return false when it is a JSON object
   */
  public boolean isList() {
    return list;
  }

  /**
   * Reads an answer. A text, number or truth value of another kind than the record's is null.
   *
   * @param in JSON in UTF-8; it is not closed
   * @return the answer; null where the JSON is {@code null}
   * @throws JsonbException when the JSON has another structure than the record
   * @throws jakarta.json.stream.JsonParsingException when it is not JSON
   */
  public T read(InputStream in) {
    return reader.apply(in);
  }
}
