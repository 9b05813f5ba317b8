package io.threatrelay.ctimjson;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.DataTable;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.Verdict;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Writes one CTIM entity as a JSON object; CTIM's maps are closed, so it adds no other member. */
final class EntityWriter implements CtimEntity.Fold<Void> {

  private static final String SCHEMA_VERSION = "1.0.17";

  private final JsonGenerator json;

  EntityWriter(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public Void sighting(Sighting sighting) {
    start(sighting.id(), Sighting.TYPE);
    json.write("source", sighting.source());
    sighting.sourceUri().ifPresent(uri -> json.write("source_uri", uri.toString()));
    sighting.title().ifPresent(title -> json.write("title", title.toString()));
    json.write("description", sighting.description().toString())
        .write("confidence", sighting.confidence().label())
        .write("internal", sighting.internal())
        .write("count", sighting.count());
    json.writeStartArray("observables");
    sighting.observables().forEach(observable -> observable(json.writeStartObject(), observable));
    json.writeEnd();
    json.writeStartObject("observed_time")
        .write("start_time", sighting.observedTime().start().toString())
        .write("end_time", sighting.observedTime().end().toString())
        .writeEnd();
    json.writeStartArray("relations");
    sighting.relations().forEach(this::relation);
    json.writeEnd();
    if (!sighting.externalIds().isEmpty()) {
      texts("external_ids", sighting.externalIds());
    }
    sighting.data().ifPresent(this::table);
    return end();
  }

  @Override
  public Void judgement(Judgement judgement) {
    start(judgement.id(), Judgement.TYPE);
    json.write("source", judgement.source());
    judgement.sourceUri().ifPresent(uri -> json.write("source_uri", uri.toString()));
    observable(json.writeStartObject("observable"), judgement.observable());
    json.write("disposition", judgement.disposition().number())
        .write("disposition_name", judgement.disposition().label())
        .write("confidence", judgement.confidence().label())
        .write("severity", judgement.severity().label())
        .write("priority", judgement.priority())
        .write("reason", judgement.reason().toString());
    validTime(judgement.validTime());
    json.writeStartArray("external_references");
    judgement.externalReferences().forEach(this::externalReference);
    json.writeEnd();
    return end();
  }

  @Override
  public Void indicator(Indicator indicator) {
    start(indicator.id(), Indicator.TYPE);
    json.write("producer", indicator.producer())
        .write("confidence", indicator.confidence().label())
        .write("title", indicator.title().toString())
        .write("description", indicator.description().toString())
        .write("short_description", indicator.shortDescription().toString());
    texts("tags", indicator.tags());
    validTime(indicator.validTime());
    return end();
  }

  @Override
  public Void relationship(Relationship relationship) {
    start(relationship.id(), Relationship.TYPE);
    json.write("relationship_type", relationship.relationshipType())
        .write("source_ref", relationship.source().value())
        .write("target_ref", relationship.target().value());
    return end();
  }

  @Override
  public Void verdict(Verdict verdict) {
    json.writeStartObject()
        .write("type", Verdict.TYPE)
        .write("disposition", verdict.disposition().number())
        .write("disposition_name", verdict.disposition().label());
    observable(json.writeStartObject("observable"), verdict.observable());
    json.write("judgement_id", verdict.judgementId().value());
    validTime(verdict.validTime());
    return end();
  }

  private void start(EntityId id, String type) {
    json.writeStartObject()
        .write("id", id.value())
        .write("type", type)
        .write("schema_version", SCHEMA_VERSION);
  }

  private Void end() {
    json.writeEnd();
    return null;
  }

  private void texts(String name, List<String> texts) {
    json.writeStartArray(name);
    texts.forEach(json::write);
    json.writeEnd();
  }

  private static void observable(JsonGenerator opened, Observable observable) {
    opened.write("type", observable.type().name()).write("value", observable.value()).writeEnd();
  }

  private void relation(ObservedRelation relation) {
    json.writeStartObject()
        .write("origin", relation.origin())
        .write("relation", relation.relation());
    observable(json.writeStartObject("source"), relation.source());
    observable(json.writeStartObject("related"), relation.related());
    json.writeEnd();
  }

  private void table(DataTable table) {
    json.writeStartObject("data").writeStartArray("columns");
    for (String column : table.columns()) {
      json.writeStartObject().write("name", column).write("type", "integer").writeEnd();
    }
    json.writeEnd().writeStartArray("rows").writeStartArray();
    table.row().forEach(number -> json.write(number));
    json.writeEnd().writeEnd().writeEnd();
  }

  private void validTime(ValidTime time) {
    json.writeStartObject("valid_time");
    time.start().ifPresent(start -> json.write("start_time", start.toString()));
    time.end().ifPresent(end -> json.write("end_time", end.toString()));
    json.writeEnd();
  }

  private void externalReference(ExternalReference reference) {
    json.writeStartObject()
        .write("source_name", reference.sourceName())
        .write("description", reference.description().toString())
        .write("url", reference.url().toString())
        .writeEnd();
  }
}
