package io.threatrelay.relayapi.openapi;

import static io.threatrelay.relayapi.openapi.Schemas.instant;
import static io.threatrelay.relayapi.openapi.Schemas.list;
import static io.threatrelay.relayapi.openapi.Schemas.number;
import static io.threatrelay.relayapi.openapi.Schemas.oneOf;
import static io.threatrelay.relayapi.openapi.Schemas.ref;
import static io.threatrelay.relayapi.openapi.Schemas.text;
import static io.threatrelay.relayapi.openapi.Schemas.uri;
import static io.threatrelay.relayapi.openapi.Schemas.word;

/** What CTIM entities are made of. */
final class PartSchemas {

  private PartSchemas() {}

  static Tree all() {
    return Tree.of("Observable", observable())
        .with("ObservedRelation", observedRelation())
        .with("ObservedTime", observedTime())
        .with("ValidTime", validTime())
        .with("ExternalReference", externalReference())
        .with("DataTable", dataTable())
        .with("DataColumn", dataColumn());
  }

  private static Tree observable() {
    return ObjectSchema.of("What is asked about.")
        .with("type", word("CTIM's word, e.g. domain; what nobody supports is skipped."))
        .with("value", word("E.g. www.example.com."))
        .closed();
  }

  private static Tree observedRelation() {
    return ObjectSchema.of("How two observables were seen together.")
        .with("origin", text())
        .with("relation", text("E.g. Resolved_To."))
        .with("source", ref("Observable"))
        .with("related", ref("Observable"))
        .closed();
  }

  private static Tree observedTime() {
    return ObjectSchema.of("When it was seen.")
        .with("start_time", instant())
        .with("end_time", instant())
        .closed();
  }

  private static Tree validTime() {
    return ObjectSchema.of("When it holds; without an end for ever.")
        .maybe("start_time", instant())
        .maybe("end_time", instant())
        .closed();
  }

  private static Tree externalReference() {
    return ObjectSchema.of("A page about it.")
        .with("source_name", text())
        .with("description", text())
        .with("url", uri())
        .closed();
  }

  private static Tree dataTable() {
    return ObjectSchema.of("Numbers that belong to it.")
        .with("columns", list(ref("DataColumn")))
        .with("rows", list(list(number("The number in that column."))))
        .closed();
  }

  private static Tree dataColumn() {
    return ObjectSchema.of("A column of a table.")
        .with("name", text())
        .with("type", oneOf("integer"))
        .closed();
  }
}
