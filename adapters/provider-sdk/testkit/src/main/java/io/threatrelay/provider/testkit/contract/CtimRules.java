package io.threatrelay.provider.testkit.contract;

import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.Indicator;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CTIM's rules that a JSON schema cannot express, for documents that have the schema's shape. */
final class CtimRules {

  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");
  private static final Set<String> URIS = Set.of("source_uri", "url");
  private static final Set<String> TIMES = Set.of("start_time", "end_time");
  private static final int AUTOMATED = 90;

  private CtimRules() {}

  static List<String> faults(List<JsonObject> docs) {
    List<String> faults = new ArrayList<>();
    Map<String, JsonObject> byId = new HashMap<>();
    for (JsonObject doc : docs) {
      String name = doc.getString("id", doc.getString("type"));
      ofValues("", doc).forEach(fault -> faults.add(name + fault));
      JsonObject other = doc.containsKey("id") ? byId.putIfAbsent(name, doc) : null;
      if (other != null && !isSameCategory(other, doc)) {
        faults.add(name + " is the id of two documents");
      }
    }
    for (JsonObject doc : docs) {
      for (String reference : List.of("source_ref", "target_ref", "judgement_id")) {
        String id = doc.getString(reference, null);
        if (id != null && !byId.containsKey(id)) {
          faults.add(reference + " leads to " + id + ", which is not in the answer");
        }
      }
    }
    return faults;
  }

  /** Two observables of one question can share an indicator; the answer then holds it twice. */
  private static boolean isSameCategory(JsonObject one, JsonObject other) {
    return one.getString("type").equals(Indicator.TYPE)
        && other.getString("type").equals(Indicator.TYPE)
        && one.getString("title").equals(other.getString("title"));
  }

  private static List<String> ofValues(String at, JsonValue value) {
    List<String> faults = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(item -> faults.addAll(ofValues(at + "/…", item)));
    }
    if (value instanceof JsonObject object) {
      object.forEach((name, member) -> faults.addAll(ofMember(at + "/" + name, name, member)));
      if (faults.isEmpty()) {
        faults.addAll(ofPairs(at, object));
      }
    }
    return faults;
  }

  private static List<String> ofPairs(String at, JsonObject object) {
    List<String> faults = new ArrayList<>();
    if (object.keySet().containsAll(TIMES)
        && time(object, "end_time").isBefore(time(object, "start_time"))) {
      faults.add(at + " ends before it starts");
    }
    if (object.containsKey("disposition")) {
      Disposition disposition = Disposition.values()[object.getInt("disposition") - 1];
      if (!disposition.label().equals(object.getString("disposition_name"))) {
        faults.add(at + "/disposition_name is not the name of disposition " + disposition.number());
      }
    }
    return faults;
  }

  private static Instant time(JsonObject object, String name) {
    return Instant.parse(object.getString(name));
  }

  private static List<String> ofMember(String at, String name, JsonValue value) {
    if (value instanceof JsonString text && URIS.contains(name) && !isUri(text.getString())) {
      return List.of(at + " is not a URI: " + text.getString());
    }
    if (value instanceof JsonString text && TIMES.contains(name) && !isTime(text.getString())) {
      return List.of(at + " is not a time from 1970 to " + LAST + ": " + text.getString());
    }
    if (value instanceof JsonNumber number
        && name.equals("priority")
        && number.intValue() > AUTOMATED) {
      return List.of(at + " of an automated source is above " + AUTOMATED + ": " + number);
    }
    return ofValues(at, value);
  }

  private static boolean isUri(String text) {
    try {
      return !URI.create(text).toString().isEmpty();
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      Instant time = Instant.parse(text);
      return !time.isBefore(Instant.EPOCH) && !time.isAfter(LAST);
    } catch (DateTimeException noTime) {
      return false;
    }
  }
}
