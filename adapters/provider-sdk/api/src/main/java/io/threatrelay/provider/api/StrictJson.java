package io.threatrelay.provider.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/**
 * JSON-B that takes each value for what it is: by default it would read {@code "12"} as a number
 * and {@code 12} as text. A text, number or truth of another kind is missing, that is null; whether
 * it may be is up to the mapping, see {@link Required}. Every {@link ResponseType} reads with it.
 */
final class StrictJson {

  /** Made when it is first used: that takes a tenth of a relay's start. For many threads. */
  static final Jsonb BINDING =
      JsonbBuilder.create(
          new JsonbConfig().withDeserializers(new Text(), new WholeNumber(), new Truth()));

  private StrictJson() {}

  /** A value of one kind, or null. */
  private abstract static class Strict<T> implements JsonbDeserializer<T> {

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context, Type type) {
      return read(parser.getValue());
    }

    abstract T read(JsonValue value);
  }

  private static final class Text extends Strict<String> {
    @Override
    String read(JsonValue value) {
      return value instanceof JsonString text ? text.getString() : null;
    }
  }

  private static final class WholeNumber extends Strict<Long> {
    @Override
    Long read(JsonValue value) {
      return value instanceof JsonNumber number ? Count.whole(number) : null;
    }
  }

  private static final class Truth extends Strict<Boolean> {
    @Override
    Boolean read(JsonValue value) {
      return value == JsonValue.TRUE || value == JsonValue.FALSE ? value == JsonValue.TRUE : null;
    }
  }
}
