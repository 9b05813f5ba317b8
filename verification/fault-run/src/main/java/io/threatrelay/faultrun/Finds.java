package io.threatrelay.faultrun;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes an answer apart into its finds. */
final class Finds {

  private final List<String> finds = new ArrayList<>();
  private final Map<String, JsonObject> sightings = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();

  private Finds() {}

  static String find(String observable, String kind, String what) {
    return observable + " " + kind + " " + what;
  }

  /**
   * The finds of an answer's {@code data}, each as often as it occurs.
   *
   * @throws RuntimeException when a document lacks what its kind must have
   */
  static List<String> in(JsonObject data) {
    Finds finds = new Finds();
    docs(data, "sightings").forEach(finds::sighting);
    docs(data, "judgements").forEach(finds::judgement);
    docs(data, "indicators")
        .forEach(one -> finds.categories.put(one.getString("id"), one.getString("title")));
    docs(data, "relationships").forEach(finds::relationship);
    return finds.finds;
  }

  private static List<JsonObject> docs(JsonObject data, String kind) {
    return data.containsKey(kind)
        ? data.getJsonObject(kind).getJsonArray("docs").getValuesAs(JsonObject.class)
        : List.of();
  }

  private void sighting(JsonObject sighting) {
    sightings.put(sighting.getString("id"), sighting);
    String observable = observable(sighting);
    if (sighting.containsKey("external_ids")) {
      finds.add(find(observable, "scan", scan(sighting)));
      return;
    }
    for (JsonValue each : sighting.getJsonArray("relations")) {
      JsonObject relation = each.asJsonObject();
      String source = relation.getJsonObject("source").getString("value");
      String related = relation.getJsonObject("related").getString("value");
      finds.add(find(observable, "resolution", source.equals(observable) ? related : source));
    }
  }

  private static String observable(JsonObject sighting) {
    return sighting.getJsonArray("observables").getJsonObject(0).getString("value");
  }

  private static String scan(JsonObject sighting) {
    return ((JsonString) sighting.getJsonArray("external_ids").get(0)).getString();
  }

  private void judgement(JsonObject judgement) {
    String[] path = judgement.getString("source_uri").split("/");
    String observable = judgement.getJsonObject("observable").getString("value");
    finds.add(find(observable, "verdict", path[path.length - 1]));
  }

  private void relationship(JsonObject relationship) {
    JsonObject sighting = sightings.get(relationship.getString("target_ref"));
    String category = categories.get(relationship.getString("source_ref"));
    if (sighting == null || category == null) {
      throw new IllegalArgumentException("a relationship between what is not there");
    }
    finds.add(find(observable(sighting), "category", scan(sighting) + " " + category));
  }
}
