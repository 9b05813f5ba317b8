package io.threatrelay.provider.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of records so that an item of another shape costs itself and not the list: it
 * becomes null. To be named on a record's component by {@code @JsonbTypeDeserializer}.
 */
public final class ItemByItem implements JsonbDeserializer<List<?>> {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  @Override
  public List<?> deserialize(JsonParser parser, DeserializationContext context, Type list) {
    JsonValue values = parser.getValue();
    if (values == JsonValue.NULL) {
      return null;
    }
    if (!(values instanceof JsonArray array)) {
      throw new JsonbException("a list expected, not " + values.getValueType());
    }
    Type item = ((ParameterizedType) list).getActualTypeArguments()[0];
    List<Object> items = new ArrayList<>();
    for (JsonValue value : array) {
      items.add(value instanceof JsonObject object ? read(object, item, context) : null);
    }
    return items;
  }

  /** From its text: a parser of a value that is already read could not do all that is needed. */
  private static Object read(JsonObject value, Type item, DeserializationContext context) {
    try (JsonParser parser = PARSERS.createParser(new StringReader(value.toString()))) {
      return context.deserialize(item, parser);
    } catch (JsonbException anotherShape) {
      return null;
    }
  }
}
