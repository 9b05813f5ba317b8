package io.threatrelay.relayapi.openapi;

import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A JSON object that is put together before it is written; members stay in their order. */
final class Tree {

  private final Map<String, Object> members = new LinkedHashMap<>();

  static Tree empty() {
    return new Tree();
  }

  static Tree of(String name, Object value) {
    return empty().with(name, value);
  }

  /**
   * Adds a member.
   *
   * @param value a tree, a list, a text, an integer, a truth value, or what {@link Written writes
   *     itself}
   */
  Tree with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds the members of another object. */
  Tree withAll(Tree other) {
    members.putAll(other.members);
    return this;
  }

  void write(JsonGenerator json) {
    write(json, this);
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof Tree tree) {
      json.writeStartObject();
      tree.members.forEach(
          (name, member) -> {
            json.writeKey(name);
            write(json, member);
          });
      json.writeEnd();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(json, item));
      json.writeEnd();
    } else if (value instanceof Written itself) {
      itself.accept(json);
    } else if (value instanceof Boolean truth) {
      json.write(truth);
    } else if (value instanceof Integer number) {
      json.write(number);
    } else {
      json.write((String) value);
    }
  }

  /** A value that writes itself. */
  @FunctionalInterface
  interface Written extends Consumer<JsonGenerator> {}
}
