package io.threatrelay.relayapi.openapi;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schemas that others are made of. */
final class Schemas {

  private Schemas() {}

  /** The schema of that name. */
  static Tree ref(String name) {
    return Tree.of("$ref", pointer(name));
  }

  /** Where the schema of that name stands in the document. */
  static String pointer(String name) {
    return "#/components/schemas/" + name;
  }

  static Tree text() {
    return Tree.of("type", "string");
  }

  static Tree text(String description) {
    return text().with("description", description);
  }

  /** A text that must not be empty. */
  static Tree word(String description) {
    return text(description).with("minLength", 1);
  }

  static Tree uri() {
    return text().with("format", "uri");
  }

  static Tree number(int least, int most, String description) {
    return Tree.of("type", "integer")
        .with("minimum", least)
        .with("maximum", most)
        .with("description", description);
  }

  static Tree oneOf(String... texts) {
    return text().with("enum", List.of(texts));
  }

  /** The word for one of an enumeration. */
  static <E> Tree oneOf(E[] all, Function<E, String> word) {
    return oneOf(Stream.of(all).map(word).toArray(String[]::new));
  }

  static Tree list(Tree items) {
    return Tree.of("type", "array").with("items", items);
  }
}
