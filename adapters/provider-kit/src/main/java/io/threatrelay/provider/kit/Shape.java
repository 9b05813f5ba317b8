package io.threatrelay.provider.kit;

import jakarta.json.JsonArray;
import jakarta.json.bind.Jsonb;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What an answer is read into: a record, or a list of them.
 *
 * @param item the record
 * @param opening the bracket that the answer begins with
 */
record Shape<T>(Class<?> item, char opening, BiFunction<Jsonb, InputStream, T> reader) {

  static <T> Shape<T> object(Class<T> item) {
    return new Shape<>(item, '{', (jsonb, in) -> jsonb.fromJson(in, item));
  }

  static <T> Shape<List<T>> list(Class<T> item) {
    return new Shape<>(
        item,
        '[',
        (jsonb, in) ->
            Collections.unmodifiableList(
                ItemByItem.each(jsonb.fromJson(in, JsonArray.class), item)));
  }

  T read(Jsonb jsonb, InputStream in) {
    return reader.apply(jsonb, in);
  }
}
