package io.threatrelay.provider.kit;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of records so that an item of another shape costs itself and not the list: it
 * becomes null. To be named on a record's component by {@code @JsonbTypeDeserializer}.
 */
public final class ItemByItem implements JsonbDeserializer<List<?>> {

  private static final Jsonb ITEMS = StrictJson.binding();

  @Override
  public List<?> deserialize(JsonParser parser, DeserializationContext context, Type list) {
    JsonValue values = parser.getValue();
    if (values == JsonValue.NULL) {
      return null;
    }
    if (!(values instanceof JsonArray array)) {
      throw new JsonbException("a list expected, not " + values.getValueType());
    }
    try {
      return ITEMS.fromJson(array.toString(), list);
    } catch (JsonbException oneIsOfAnotherShape) {
      return each(array, ((ParameterizedType) list).getActualTypeArguments()[0]);
    }
  }

  /** The items of a list, null for each that is of another shape. */
  static <T> List<T> each(JsonArray array, Type item) {
    List<T> items = new ArrayList<>();
    for (JsonValue value : array) {
      items.add(value instanceof JsonObject object ? read(object, item) : null);
    }
    return items;
  }

  /** By a binding of its own: one that failed within an item may not find its way out again. */
  private static <T> T read(JsonObject item, Type shape) {
    try {
      return ITEMS.fromJson(item.toString(), shape);
    } catch (JsonbException anotherShape) {
      return null;
    }
  }
}
