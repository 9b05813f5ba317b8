package io.threatrelay.provider.kit;

import io.threatrelay.domain.FatalErrors;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a list of records so that an item of another shape costs itself and not the list: it
 * becomes null. One item at a time is in memory beside the records. To be named on a record's
 * component by {@code @JsonbTypeDeserializer}.
 */
public final class ItemByItem implements JsonbDeserializer<List<?>> {

  private static final Jsonb ITEMS = StrictJson.binding();
  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  @Override
  public List<?> deserialize(JsonParser parser, DeserializationContext context, Type list) {
    Stream<JsonValue> values;
    try {
      values = parser.getArrayStream();
    } catch (IllegalStateException noList) {
      JsonValue other = parser.getValue();
      if (other == JsonValue.NULL) {
        return null;
      }
      throw new JsonbException("a list expected, not " + other.getValueType());
    }
    return each(values, ((ParameterizedType) list).getActualTypeArguments()[0]);
  }

  /** The items of an answer that is a list. */
  static <T> List<T> all(InputStream in, Class<T> item) {
    // Not closed: whoever opened the stream does that, after reading what follows.
    JsonParser parser = PARSERS.createParser(in);
    parser.next();
    List<T> items = each(parser.getArrayStream(), item);
    if (parser.hasNext()) {
      parser.next();
    }
    return items;
  }

  private static <T> List<T> each(Stream<JsonValue> values, Type item) {
    List<T> items = new ArrayList<>();
    values.forEach(value -> items.add(value instanceof JsonObject one ? read(one, item) : null));
    return items;
  }

  /** By a binding of its own: one that failed within an item may not find its way out again. */
  private static <T> T read(JsonObject item, Type shape) {
    try {
      return ITEMS.fromJson(item.toString(), shape);
    } catch (JsonbException anotherShape) {
      FatalErrors.rethrow(anotherShape);
      return null;
    }
  }
}
