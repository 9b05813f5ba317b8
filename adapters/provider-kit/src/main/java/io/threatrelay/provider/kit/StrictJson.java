package io.threatrelay.provider.kit;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/**
 * JSON-B that takes each value for what it is: by default it would read {@code "12"} as a number
 * and {@code 12} as text, and a provider whose answers changed would go unnoticed. Every {@link
 * Call} reads with it; public for the tests of what is made of an answer.
 */
public final class StrictJson {

  private StrictJson() {}

  public static Jsonb binding() {
    return JsonbBuilder.create(
        new JsonbConfig().withDeserializers(new Text(), new WholeNumber(), new Truth()));
  }

  /** A value of one kind, or null. */
  private abstract static class Strict<T> implements JsonbDeserializer<T> {

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context, Type type) {
      JsonValue value = parser.getValue();
      return value == JsonValue.NULL ? null : read(value);
    }

    abstract T read(JsonValue value);

    static JsonbException surprise(String wanted, JsonValue value) {
      return new JsonbException(wanted + " expected, not " + value.getValueType());
    }
  }

  private static final class Text extends Strict<String> {
    @Override
    String read(JsonValue value) {
      if (value instanceof JsonString text) {
        return text.getString();
      }
      throw surprise("text", value);
    }
  }

  private static final class WholeNumber extends Strict<Long> {
    @Override
    Long read(JsonValue value) {
      if (value instanceof JsonNumber number && number.isIntegral()) {
        try {
          return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
          throw new JsonbException("a number of 64 bits expected", tooLarge);
        }
      }
      throw surprise("a whole number", value);
    }
  }

  private static final class Truth extends Strict<Boolean> {
    @Override
    Boolean read(JsonValue value) {
      if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
        return value == JsonValue.TRUE;
      }
      throw surprise("true or false", value);
    }
  }
}
