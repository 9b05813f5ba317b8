package io.threatrelay.relayapi.openapi;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import java.util.function.Consumer;

/** What an operation answers with HTTP 200. */
public enum Output {
  HEALTH("HealthAnswer", "The provider accepts the key, or relay errors."),
  OBSERVE("ObserveAnswer", "Results and errors."),
  DELIBERATE("DeliberateAnswer", "Verdicts, judgements and errors."),
  REFER("ReferAnswer", "Links and errors."),
  REFER_OR_NOTHING(
      "ReferOrNothingAnswer", "Links and errors; an empty object if no type is supported."),
  RESPOND("RespondAnswer", "Actions to choose from."),
  TRIGGER("TriggerAnswer", "Done, or relay errors."),
  VERSION("VersionAnswer", "The version."),
  WATCHDOG("WatchdogAnswer", "What the header said."),
  INDEX("IndexAnswer", "The mounts."),
  OPENAPI("OpenApiDocument", "This document.");

  private final String schema;
  private final String description;

  Output(String schema, String description) {
    this.schema = schema;
    this.description = description;
  }

  /** The name of its schema, and of the response itself. */
  String schema() {
    return schema;
  }

  Tree response(Optional<Consumer<JsonGenerator>> example) {
    Tree json = Tree.of("schema", Schemas.ref(schema));
    example.ifPresent(written -> json.with("example", (Tree.Written) written::accept));
    Tree content = Tree.of("application/json", json);
    if (this == INDEX) {
      content.with("text/html", Tree.of("schema", Schemas.text()));
    }
    return Tree.of("description", description).with("content", content);
  }
}
