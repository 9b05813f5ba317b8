package io.threatrelay.provider.urlscan;

import io.threatrelay.provider.urlscan.ScanResult.Overall;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/**
 * Reads an {@link Overall}, whose fields may be of any kind. Johnzon, the JSON-B of TomEE, takes
 * neither {@code true} nor {@code false} for a {@link JsonValue}, so that this is by hand.
 */
public final class OverallReader implements JsonbDeserializer<Overall> {

  @Override
  public Overall deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return parser.getValue() instanceof JsonObject overall
        ? new Overall(overall.get("malicious"), overall.get("categories"), overall.get("tags"))
        : null;
  }
}
