package io.threatrelay.relayapi.openapi;

import io.threatrelay.ctimjson.CtimSchema;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** The definitions of the CTIM schema as components of the document. */
final class CtimSchemas {

  private static final String TYPE = "/Observable/properties/type/";

  private CtimSchemas() {}

  /** Lists the types of observables, but leaves the list open: requests may name other types. */
  static Tree all() {
    return tree(
        Json.createPatchBuilder()
            .move(TYPE + "x-extensible-enum", TYPE + "enum")
            .build()
            .apply(CtimSchema.read().definitions()));
  }

  private static Tree tree(JsonObject schema) {
    Tree tree = Tree.empty();
    schema.forEach((name, member) -> tree.with(name, value(member)));
    return tree;
  }

  private static Object value(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> tree(value.asJsonObject());
      case ARRAY -> ((JsonArray) value).stream().map(CtimSchemas::value).toList();
      case STRING -> text(((JsonString) value).getString());
      case NUMBER -> ((JsonNumber) value).intValueExact();
      case TRUE -> true;
      case FALSE -> false;
      case NULL -> throw new IllegalArgumentException("a schema without nulls is expected");
    };
  }

  private static String text(String text) {
    return text.startsWith(CtimSchema.REFERENCE)
        ? Schemas.pointer(text.substring(CtimSchema.REFERENCE.length()))
        : text;
  }
}
