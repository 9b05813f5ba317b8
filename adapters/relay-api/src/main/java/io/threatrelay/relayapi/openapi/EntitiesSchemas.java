package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.number;
import static io.threatrelay.relayapi.openapi.Schemas.ref;

import java.util.List;
import java.util.Locale;

/** Entities by their kind; kinds of which there are none do not appear. */
final class EntitiesSchemas {

  private static final List<String> OBSERVED =
      List.of("Verdict", "Sighting", "Judgement", "Indicator", "Relationship");
  private static final List<String> DELIBERATED = List.of("Verdict", "Judgement");

  private EntitiesSchemas() {}

  static Tree all() {
    Tree all = Tree.of("ObserveData", kinds(OBSERVED)).with("DeliberateData", kinds(DELIBERATED));
    OBSERVED.forEach(kind -> all.with(plural(kind), docs(kind)));
    return all;
  }

  private static Tree kinds(List<String> kinds) {
    ObjectSchema schema = ObjectSchema.of("Entities by their kind, as far as there are any.");
    kinds.forEach(kind -> schema.maybe(plural(kind).toLowerCase(Locale.ROOT), ref(plural(kind))));
    return schema.closed();
  }

  private static Tree docs(String kind) {
    return ObjectSchema.of("At least one.")
        .with("count", number("How many docs there are."))
        .with("docs", list(ref(kind)).with("minItems", 1))
        .closed();
  }

  private static String plural(String kind) {
    return kind + "s";
  }
}
