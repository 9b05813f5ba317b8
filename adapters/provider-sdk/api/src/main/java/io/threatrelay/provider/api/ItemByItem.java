package io.threatrelay.provider.api;

import io.threatrelay.domain.FatalErrors;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Reads a list of records so that an item of another shape costs itself and not the list: it
 * becomes null. One item at a time is in memory beside the records. To be named on a record's
 * component by {@code @JsonbTypeDeserializer}.
 */
public final class ItemByItem implements JsonbDeserializer<List<?>> {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  /** Made by JSON-B. */
  public ItemByItem() {}

  @Override
  public List<?> deserialize(JsonParser parser, DeserializationContext context, Type list) {
    Type item = ((ParameterizedType) list).getActualTypeArguments()[0];
    Stream<JsonValue> values;
    try {
      values = parser.getArrayStream();
    } catch (IllegalStateException
        | NoSuchElementException
        | UnsupportedOperationException notAtAList) {
      return whole(parser.getValue(), item);
    }
    return each(values, item);
  }

  /** For a parser that cannot hand out items one by one, and for values that are not lists. */
  private static List<?> whole(JsonValue value, Type item) {
    if (value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonArray array) {
      return each(array.stream(), item);
    }
    throw new JsonbException("a list expected, not " + value.getValueType());
  }

  /** The items of an answer that is a list. */
  static <T> List<T> all(InputStream in, Class<T> item) {
    // Not closed: the caller reads what follows and closes the stream.
    JsonParser parser = PARSERS.createParser(in, StandardCharsets.UTF_8);
    if (!parser.hasNext()) {
      throw new JsonParsingException("nothing at all", parser.getLocation());
    }
    if (parser.next() != Event.START_ARRAY) {
      throw new JsonbException("a list expected");
    }
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
      return StrictJson.BINDING.fromJson(item.toString(), shape);
    } catch (JsonbException anotherShape) {
      FatalErrors.rethrow(anotherShape);
      return null;
    }
  }
}
