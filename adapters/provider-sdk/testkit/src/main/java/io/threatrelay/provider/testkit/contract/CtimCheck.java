package io.threatrelay.provider.testkit.contract;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an answer is valid CTIM: each document by a JSON schema, which we derived from CTIM 1.3,
 * and by what a schema cannot say.
 *
 * @see <a href="https://github.com/threatgrid/ctim/tree/master/doc">CTIM</a>
 */
final class CtimCheck {

  private static final URI SCHEMA = URI.create("urn:threat-relay:ctim");
  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");
  private static final Set<String> URIS = Set.of("source_uri", "url", "origin_uri", "reason_uri");
  private static final Set<String> TIMES = Set.of("start_time", "end_time");
  private static final Validator VALIDATOR = validator();

  private CtimCheck() {}

  private static Validator validator() {
    try (InputStream file = CtimCheck.class.getResourceAsStream("ctim.schema.json");
        JsonReader reader = Json.createReader(file)) {
      Validator validator =
          new ValidatorFactory()
              .withJsonNodeFactory(new JakartaJsonNode.Factory())
              .createValidator();
      validator.registerSchema(SCHEMA, reader.readObject());
      return validator;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What is wrong with a relay's answer; empty if nothing is. */
  static List<String> faults(JsonObject answer) {
    List<String> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<JsonObject> docs = docs(answer);
    for (JsonObject doc : docs) {
      String name = doc.getString("id", doc.getString("type", "?"));
      ofSchema(doc).forEach(fault -> faults.add(name + " " + fault));
      ofValues("", doc).forEach(fault -> faults.add(name + fault));
      if (doc.containsKey("id") && !ids.add(doc.getString("id"))) {
        faults.add(name + " is there twice");
      }
    }
    for (JsonObject doc : docs) {
      for (String reference : List.of("source_ref", "target_ref", "judgement_id")) {
        String id = doc.getString(reference, null);
        if (id != null && !ids.contains(id)) {
          faults.add(reference + " leads to " + id + ", which is not in the answer");
        }
      }
    }
    return faults;
  }

  private static List<JsonObject> docs(JsonObject answer) {
    List<JsonObject> docs = new ArrayList<>();
    if (answer.get("data") instanceof JsonObject kinds) {
      for (JsonValue kind : kinds.values()) {
        docs.addAll(kind.asJsonObject().getJsonArray("docs").getValuesAs(JsonObject.class));
      }
    }
    return docs;
  }

  private static List<String> ofSchema(JsonObject doc) {
    return VALIDATOR.validate(SCHEMA, doc).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  private static List<String> ofValues(String at, JsonValue value) {
    List<String> faults = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(item -> faults.addAll(ofValues(at + "/…", item)));
    }
    if (value instanceof JsonObject object) {
      object.forEach((name, member) -> faults.addAll(ofMember(at + "/" + name, name, member)));
      if (object.keySet().containsAll(TIMES)
          && object.getString("end_time").compareTo(object.getString("start_time")) < 0) {
        faults.add(at + " ends before it starts");
      }
    }
    return faults;
  }

  private static List<String> ofMember(String at, String name, JsonValue value) {
    if (value instanceof JsonString text && URIS.contains(name) && !isUri(text.getString())) {
      return List.of(at + " is no URI: " + text.getString());
    }
    if (value instanceof JsonString text && TIMES.contains(name) && !isTime(text.getString())) {
      return List.of(at + " is no time before " + LAST + ": " + text.getString());
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
