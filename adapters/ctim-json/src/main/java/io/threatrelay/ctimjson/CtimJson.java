package io.threatrelay.ctimjson;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Verdict;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Writes CTIM entities as JSON; {@link CtimSchema} describes the result. */
public final class CtimJson {

  private CtimJson() {}

  /**
   * Writes the member {@code data} of an answer: the entities by kind, each kind with its count.
   * Kinds without entities do not appear.
   *
   * @param json stands inside an object
   */
  public static void data(JsonGenerator json, List<CtimEntity> entities) {
    json.writeStartObject("data");
    kind(json, "verdicts", entities, Verdict.class);
    kind(json, "sightings", entities, Sighting.class);
    kind(json, "judgements", entities, Judgement.class);
    kind(json, "indicators", entities, Indicator.class);
    kind(json, "relationships", entities, Relationship.class);
    json.writeEnd();
  }

  private static void kind(
      JsonGenerator json,
      String name,
      List<CtimEntity> entities,
      Class<? extends CtimEntity> kind) {
    List<CtimEntity> docs = entities.stream().filter(kind::isInstance).toList();
    if (docs.isEmpty()) {
      return;
    }
    json.writeStartObject(name).write("count", docs.size()).writeStartArray("docs");
    documents(json, docs);
    json.writeEnd().writeEnd();
  }

  /**
   * Writes each entity as a document, in the given order.
   *
   * @param json stands inside an array
   */
  public static void documents(JsonGenerator json, List<CtimEntity> entities) {
    EntityWriter writer = new EntityWriter(json);
    entities.forEach(entity -> entity.fold(writer));
  }
}
