package io.threatrelay.provider.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads a list or a record that decorates an entity: if the value is of another kind it is missing,
 * that is null, and the record around it is read all the same. To be named on a record's component
 * by {@code @JsonbTypeDeserializer}.
 */
public final class OddIsMissing implements JsonbDeserializer<Object> {

  /** Made by JSON-B. */
  public OddIsMissing() {}

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context, Type type) {
    JsonValue value = parser.getValue();
    boolean right = isList(type) ? value instanceof JsonArray : value instanceof JsonObject;
    if (!right || type == JsonObject.class) {
      return right ? value : null;
    }
    try {
      return StrictJson.BINDING.fromJson(value.toString(), type);
    } catch (JsonbException odd) {
      return null;
    }
  }

  private static boolean isList(Type type) {
    return type instanceof ParameterizedType list && list.getRawType() == List.class;
  }
}
