package io.threatrelay.provider.api;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** Bodies of calls. */
public final class JsonBody {

  // Json.createObjectBuilder() looks for an implementation in all jars, each time.
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private JsonBody() {}

  /**
   * An object without members yet.
   *
   * @return a builder
   */
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }
}
