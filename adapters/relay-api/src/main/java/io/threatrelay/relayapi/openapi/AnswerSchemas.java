package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.number;
import static io.threatrelay.relayapi.openapi.Schemas.oneOf;
import static io.threatrelay.relayapi.openapi.Schemas.ref;
import static io.threatrelay.relayapi.openapi.Schemas.text;

import java.util.List;

/** Envelopes: an answer holds data, errors or both. */
final class AnswerSchemas {

  private AnswerSchemas() {}

  static Tree all() {
    Tree all = Tree.empty();
    for (Output output : Output.values()) {
      all.with(output.schema(), schema(output));
    }
    return all.withAll(ItemSchemas.all())
        .with("HealthStatus", status("ok"))
        .with("TriggerStatus", status("success"))
        .with("ReferNothingAnswer", nothing())
        .with("Nothing", ObjectSchema.of("An empty object.").closed())
        .with("RelayError", relayError())
        .with("HttpError", httpError());
  }

  private static Tree schema(Output output) {
    return switch (output) {
      case HEALTH -> envelope(ref("HealthStatus"));
      case OBSERVE -> envelope(ref("ObserveData"));
      case DELIBERATE -> envelope(ref("DeliberateData"));
      case REFER -> envelope(list(ref("Reference")));
      case REFER_OR_NOTHING -> orNothing(Output.REFER);
      case RESPOND -> envelope(list(ref("Action")));
      case TRIGGER -> envelope(ref("TriggerStatus"));
      case WATCHDOG -> envelope(text());
      case VERSION -> ObjectSchema.of("The relay's version.").with("version", text()).closed();
      case INDEX -> ItemSchemas.index();
      case OPENAPI -> Tree.of("type", "object").with("description", "OpenAPI 3.0.3.");
    };
  }

  private static Tree envelope(Tree data) {
    return ObjectSchema.of("Data, errors or both: an error never removes results.")
        .maybe("data", data)
        .maybe("errors", list(ref("RelayError")))
        .closed();
  }

  /**
   * As whole answers, because generated clients cannot tell a list from an object; those look at
   * the answers by the order of their names.
   */
  private static Tree orNothing(Output output) {
    return Tree.of("anyOf", List.of(ref(output.schema()), ref("ReferNothingAnswer")));
  }

  private static Tree nothing() {
    return ObjectSchema.of("None of the requested types is supported.")
        .with("data", ref("Nothing"))
        .closed();
  }

  private static Tree status(String word) {
    return ObjectSchema.of("All is well.").with("status", oneOf(word)).closed();
  }

  private static Tree relayError() {
    return ObjectSchema.of("An error, returned with HTTP 200.")
        .with("type", oneOf("fatal", "warning"))
        .with("code", text("E.g. too many requests."))
        .with("message", text("What happened, and what to do about it."))
        .closed();
  }

  private static Tree httpError() {
    return ObjectSchema.of("An error outside the relay API.")
        .with("code", number(400, 599, "The HTTP status."))
        .with("message", text())
        .with("reason", text("The name of an exception."))
        .closed();
  }
}
