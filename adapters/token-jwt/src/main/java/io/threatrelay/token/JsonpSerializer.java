package io.threatrelay.token;

import io.jsonwebtoken.io.AbstractSerializer;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import java.io.OutputStream;
import java.util.Map;

/** Lets jjwt write JSON with what the platform has anyway. */
final class JsonpSerializer extends AbstractSerializer<Map<String, ?>> {

  @Override
  protected void doSerialize(Map<String, ?> object, OutputStream out) {
    try (JsonWriter writer = Json.createWriter(out)) {
      writer.writeObject(Json.createObjectBuilder(object).build());
    }
  }
}
