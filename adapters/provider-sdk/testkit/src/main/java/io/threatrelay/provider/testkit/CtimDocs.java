package io.threatrelay.provider.testkit;

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
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;

/**
 * Entities as CTIM documents, written apart from the relay's own writer so that it can be wrong.
 */
final class CtimDocs implements CtimEntity.Fold<JsonObjectBuilder> {

  @Override
  public JsonObjectBuilder sighting(Sighting sighting) {
    JsonObjectBuilder doc = doc(sighting.id(), "sighting").add("source", sighting.source());
    sighting.sourceUri().ifPresent(uri -> doc.add("source_uri", uri.toString()));
    sighting.title().ifPresent(title -> doc.add("title", title.toString()));
    doc.add("description", sighting.description().toString())
        .add("confidence", sighting.confidence().label())
        .add("internal", sighting.internal())
        .add("count", sighting.count())
        .add("observables", list(sighting.observables(), CtimDocs::observable))
        .add(
            "observed_time",
            Json.createObjectBuilder()
                .add("start_time", sighting.observedTime().start().toString())
                .add("end_time", sighting.observedTime().end().toString()))
        .add("relations", list(sighting.relations(), CtimDocs::relation));
    if (!sighting.externalIds().isEmpty()) {
      doc.add("external_ids", Json.createArrayBuilder(sighting.externalIds()));
    }
    sighting.data().ifPresent(data -> doc.add("data", table(data)));
    return doc;
  }

  @Override
  public JsonObjectBuilder judgement(Judgement judgement) {
    JsonObjectBuilder doc = doc(judgement.id(), "judgement").add("source", judgement.source());
    judgement.sourceUri().ifPresent(uri -> doc.add("source_uri", uri.toString()));
    return doc.add("observable", observable(judgement.observable()))
        .add("disposition", judgement.disposition().number())
        .add("disposition_name", judgement.disposition().label())
        .add("confidence", judgement.confidence().label())
        .add("severity", judgement.severity().label())
        .add("priority", judgement.priority())
        .add("reason", judgement.reason().toString())
        .add("valid_time", validTime(judgement.validTime()))
        .add("external_references", list(judgement.externalReferences(), CtimDocs::reference));
  }

  @Override
  public JsonObjectBuilder indicator(Indicator indicator) {
    return doc(indicator.id(), "indicator")
        .add("producer", indicator.producer())
        .add("confidence", indicator.confidence().label())
        .add("title", indicator.title().toString())
        .add("description", indicator.description().toString())
        .add("short_description", indicator.shortDescription().toString())
        .add("tags", Json.createArrayBuilder(indicator.tags()))
        .add("valid_time", validTime(indicator.validTime()));
  }

  @Override
  public JsonObjectBuilder relationship(Relationship relationship) {
    return doc(relationship.id(), "relationship")
        .add("relationship_type", relationship.relationshipType())
        .add("source_ref", relationship.source().value())
        .add("target_ref", relationship.target().value());
  }

  @Override
  public JsonObjectBuilder verdict(Verdict verdict) {
    return Json.createObjectBuilder()
        .add("type", "verdict")
        .add("disposition", verdict.disposition().number())
        .add("disposition_name", verdict.disposition().label())
        .add("observable", observable(verdict.observable()))
        .add("judgement_id", verdict.judgementId().value())
        .add("valid_time", validTime(verdict.validTime()));
  }

  private static JsonObjectBuilder doc(EntityId id, String type) {
    return Json.createObjectBuilder()
        .add("id", id.value())
        .add("type", type)
        .add("schema_version", "1.0.17");
  }

  private static JsonObjectBuilder observable(Observable observable) {
    return Json.createObjectBuilder()
        .add("type", observable.type().name())
        .add("value", observable.value());
  }

  private static JsonObjectBuilder relation(ObservedRelation relation) {
    return Json.createObjectBuilder()
        .add("origin", relation.origin())
        .add("relation", relation.relation())
        .add("source", observable(relation.source()))
        .add("related", observable(relation.related()));
  }

  private static JsonObjectBuilder table(DataTable table) {
    return Json.createObjectBuilder()
        .add(
            "columns",
            list(
                table.columns(),
                name -> Json.createObjectBuilder().add("name", name).add("type", "integer")))
        .add("rows", Json.createArrayBuilder().add(Json.createArrayBuilder(table.row())));
  }

  private static JsonObjectBuilder validTime(ValidTime time) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    time.start().ifPresent(start -> json.add("start_time", start.toString()));
    time.end().ifPresent(end -> json.add("end_time", end.toString()));
    return json;
  }

  private static JsonObjectBuilder reference(ExternalReference reference) {
    return Json.createObjectBuilder()
        .add("source_name", reference.sourceName())
        .add("description", reference.description().toString())
        .add("url", reference.url().toString());
  }

  private static <T> JsonArrayBuilder list(List<T> items, Function<T, JsonObjectBuilder> each) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    items.forEach(item -> list.add(each.apply(item)));
    return list;
  }
}
