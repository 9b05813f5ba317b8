package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.oneOf;
import static io.threatrelay.relayapi.openapi.Schemas.ref;
import static io.threatrelay.relayapi.openapi.Schemas.text;
import static io.threatrelay.relayapi.openapi.Schemas.uri;

import io.threatrelay.domain.port.Capability;
import java.util.Locale;

/** The items of answers that are not entities: links, actions, mounts. */
final class ItemSchemas {

  private ItemSchemas() {}

  static Tree all() {
    return Tree.of("Reference", reference())
        .with("Action", action())
        .with("QueryParams", queryParams())
        .with("MountedProvider", mountedProvider());
  }

  private static Tree reference() {
    return described("A link that leads to an observable on the provider's site.")
        .with("url", uri())
        .with("categories", list(text()))
        .closed();
  }

  private static Tree action() {
    return described("Something that can be done about an observable.")
        .with("categories", list(text()))
        .with("query-params", ref("QueryParams"))
        .closed();
  }

  private static ObjectSchema described(String description) {
    return ObjectSchema.of(description)
        .with("id", text())
        .with("title", text())
        .with("description", text());
  }

  private static Tree queryParams() {
    return ObjectSchema.of("Returned at the top level of an action form.")
        .with("observable_type", text())
        .with("observable_value", text())
        .closed();
  }

  static Tree index() {
    return ObjectSchema.of("This relay.")
        .with("name", text())
        .with("version", text())
        .with("openapi", text("The path of this document."))
        .with("mounts", list(ref("MountedProvider")))
        .closed();
  }

  private static Tree mountedProvider() {
    return ObjectSchema.of("A provider, or several as one, and where it answers.")
        .with("path", text("What a module's URL ends in."))
        .with("provider", text())
        .with("types", list(text()))
        .with("capabilities", list(oneOf(Capability.values(), ItemSchemas::word)))
        .closed();
  }

  private static String word(Capability capability) {
    return capability.name().toLowerCase(Locale.ROOT);
  }
}
