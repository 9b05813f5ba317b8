package io.threatrelay.relayapi.openapi;

import java.util.ArrayList;
import java.util.List;

/** The schema of an object that has the members named here and no others. */
final class ObjectSchema {

  private final Tree properties = Tree.empty();
  private final List<String> required = new ArrayList<>();
  private final String description;

  private ObjectSchema(String description) {
    this.description = description;
  }

  static ObjectSchema of(String description) {
    return new ObjectSchema(description);
  }

  /** It always has this member. */
  ObjectSchema with(String name, Tree schema) {
    required.add(name);
    return maybe(name, schema);
  }

  /** It may have this member. */
  ObjectSchema maybe(String name, Tree schema) {
    properties.with(name, schema);
    return this;
  }

  Tree closed() {
    return schema(false);
  }

  /** The schema of an object that may have other members as well. */
  Tree open() {
    return schema(true);
  }

  private Tree schema(boolean others) {
    Tree schema = Tree.of("type", "object").with("description", description);
    if (!required.isEmpty()) {
      schema.with("required", List.copyOf(required));
    }
    return schema.with("properties", properties).with("additionalProperties", others);
  }
}
