package io.threatrelay.provider.api;

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
 * @param wanted the parts that are read
 */
record ResponseType<T>(
    Class<?> item, char opening, Wanted wanted, BiFunction<Jsonb, InputStream, T> reader) {

  static <T> ResponseType<T> object(Class<T> item) {
    return new ResponseType<>(item, '{', Wanted.by(item), (jsonb, in) -> jsonb.fromJson(in, item));
  }

  static <T> ResponseType<List<T>> list(Class<T> item) {
    return new ResponseType<>(
        item,
        '[',
        Wanted.listOf(item),
        (jsonb, in) -> Collections.unmodifiableList(ItemByItem.all(in, item)));
  }

  T read(Jsonb jsonb, InputStream in) {
    return reader.apply(jsonb, in);
  }
}
