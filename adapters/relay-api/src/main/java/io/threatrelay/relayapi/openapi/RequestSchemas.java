package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.ref;
import static io.threatrelay.relayapi.openapi.Schemas.word;

/** What requests hold; more than an object may have is refused where it is closed. */
final class RequestSchemas {

  private RequestSchemas() {}

  static Tree all() {
    return Tree.of("Observables", list(ref("Observable"))).with("ActionForm", actionForm());
  }

  private static Tree actionForm() {
    return ObjectSchema.of("What was chosen: an action of respond/observables.")
        .with("action-id", word("Its id."))
        .with("observable_type", word("From its query-params."))
        .with("observable_value", word("From its query-params."))
        .open();
  }
}
