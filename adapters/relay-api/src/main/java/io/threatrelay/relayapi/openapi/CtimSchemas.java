package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.flag;
import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.number;
import static io.threatrelay.relayapi.openapi.Schemas.oneOf;
import static io.threatrelay.relayapi.openapi.Schemas.ref;
import static io.threatrelay.relayapi.openapi.Schemas.text;
import static io.threatrelay.relayapi.openapi.Schemas.uri;

import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Severity;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CTIM entities, with what this relay writes of them. */
final class CtimSchemas {

  private CtimSchemas() {}

  static Tree all() {
    return Tree.of("Sighting", sighting())
        .with("Judgement", judgement())
        .with("Indicator", indicator())
        .with("Relationship", relationship())
        .with("Verdict", verdict());
  }

  private static ObjectSchema entity(String type, String description) {
    return ObjectSchema.of(description)
        .with("id", text("Good for this answer alone."))
        .with("type", oneOf(type))
        .with("schema_version", text());
  }

  private static Tree sighting() {
    return entity(Sighting.TYPE, "Evidence that an observable was seen.")
        .with("source", text())
        .maybe("source_uri", uri())
        .maybe("title", text())
        .with("description", text())
        .with("confidence", oneOf(Confidence.values(), Confidence::label))
        .with("internal", flag())
        .with("count", number("How often it was seen."))
        .with("observables", list(ref("Observable")))
        .with("observed_time", ref("ObservedTime"))
        .with("relations", list(ref("ObservedRelation")))
        .maybe("external_ids", list(text()))
        .maybe("data", ref("DataTable"))
        .closed();
  }

  private static Tree judgement() {
    return entity(Judgement.TYPE, "What a source thinks of an observable, and for how long.")
        .with("source", text())
        .maybe("source_uri", uri())
        .with("observable", ref("Observable"))
        .with("disposition", disposition())
        .with("disposition_name", oneOf(Disposition.values(), Disposition::label))
        .with("confidence", oneOf(Confidence.values(), Confidence::label))
        .with("severity", oneOf(Severity.values(), Severity::label))
        .with("priority", number(0, 100, "Of several judgements the one with the highest counts."))
        .with("reason", text())
        .with("valid_time", ref("ValidTime"))
        .with("external_references", list(ref("ExternalReference")))
        .closed();
  }

  private static Tree disposition() {
    return number(
        1,
        Disposition.values().length,
        Stream.of(Disposition.values())
            .map(disposition -> disposition.number() + " " + disposition.label())
            .collect(Collectors.joining(", ", "", ".")));
  }

  private static Tree indicator() {
    return entity(Indicator.TYPE, "A pattern that tells of a threat.")
        .with("producer", text())
        .with("confidence", oneOf(Confidence.values(), Confidence::label))
        .with("title", text())
        .with("description", text())
        .with("short_description", text())
        .with("tags", list(text()))
        .with("valid_time", ref("ValidTime"))
        .closed();
  }

  private static Tree relationship() {
    return entity(Relationship.TYPE, "How two entities of an answer belong together.")
        .with("relationship_type", text("E.g. indicates."))
        .with("source_ref", text("An entity's id."))
        .with("target_ref", text("An entity's id."))
        .closed();
  }

  private static Tree verdict() {
    return ObjectSchema.of("What all judgements of an observable come to.")
        .with("type", oneOf(Verdict.TYPE))
        .with("disposition", disposition())
        .with("disposition_name", oneOf(Disposition.values(), Disposition::label))
        .with("observable", ref("Observable"))
        .with("judgement_id", text("The id of the judgement that decided."))
        .with("valid_time", ref("ValidTime"))
        .closed();
  }
}
