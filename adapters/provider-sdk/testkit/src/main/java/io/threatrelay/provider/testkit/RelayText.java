package io.threatrelay.provider.testkit;

import io.threatrelay.ctimjson.CtimJson;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.MarkdownText;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a provider found, as the indented text of golden files. */
public final class RelayText {

  private RelayText() {}

  /** The answer of a relay: entities by their kinds, and the errors beside them. */
  public static JsonObject answer(Findings<CtimEntity> findings) {
    JsonObject data =
        written(
            json -> {
              json.writeStartObject();
              CtimJson.data(json, findings.found());
              json.writeEnd();
            });
    return envelope(data.get("data"), findings.found().isEmpty(), findings.errors());
  }

  /** The answer of a relay: links or actions, and the errors beside them. */
  public static JsonObject answer(JsonArray list, List<RelayError> errors) {
    return envelope(list, list.isEmpty(), errors);
  }

  private static JsonObject envelope(JsonValue data, boolean isEmpty, List<RelayError> errors) {
    JsonObjectBuilder answer = Json.createObjectBuilder();
    if (!isEmpty || errors.isEmpty()) {
      answer.add("data", data);
    }
    if (!errors.isEmpty()) {
      answer.add("errors", said(errors));
    }
    return answer.build();
  }

  /** JSON as golden files have it. */
  public static String of(JsonValue json) {
    return JsonLines.of(json);
  }

  /** Entities in their order, whatever their kind, and the errors beside them. */
  public static String of(Findings<CtimEntity> findings) {
    JsonObject docs =
        written(
            json -> {
              json.writeStartObject().writeStartArray("docs");
              CtimJson.documents(json, findings.found());
              json.writeEnd().writeEnd();
            });
    return JsonLines.of(listed(docs.getJsonArray("docs"), findings.errors()));
  }

  private static JsonObject written(Consumer<JsonGenerator> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.createGenerator(text)) {
      writer.accept(json);
    }
    try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
      return reader.readObject();
    }
  }

  public static String ofReferences(Findings<Reference> findings) {
    return JsonLines.of(listed(references(findings.found()).build(), findings.errors()));
  }

  /** Links as a relay lists them. */
  public static JsonArrayBuilder references(List<Reference> links) {
    JsonArrayBuilder docs = Json.createArrayBuilder();
    for (Reference link : links) {
      docs.add(
          described(link.id(), link.title(), link.description())
              .add("url", link.url().toString())
              .add("categories", Json.createArrayBuilder(link.categories())));
    }
    return docs;
  }

  public static String ofActions(List<ResponseAction> actions) {
    return JsonLines.of(listed(actions(actions).build(), List.of()));
  }

  /** Actions as a relay lists them. */
  public static JsonArrayBuilder actions(List<ResponseAction> actions) {
    JsonArrayBuilder docs = Json.createArrayBuilder();
    for (ResponseAction action : actions) {
      docs.add(
          described(action.id(), action.title(), action.description())
              .add("categories", Json.createArrayBuilder(action.categories()))
              .add(
                  "query-params",
                  Json.createObjectBuilder()
                      .add("observable_type", action.observable().type().name())
                      .add("observable_value", action.observable().value())));
    }
    return docs;
  }

  private static JsonObjectBuilder described(
      String id, MarkdownText title, MarkdownText description) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("title", title.toString())
        .add("description", description.toString());
  }

  private static JsonObject listed(JsonArray docs, List<RelayError> errors) {
    return Json.createObjectBuilder().add("docs", docs).add("errors", said(errors)).build();
  }

  private static JsonArrayBuilder said(List<RelayError> errors) {
    JsonArrayBuilder said = Json.createArrayBuilder();
    for (RelayError error : errors) {
      said.add(
          Json.createObjectBuilder()
              .add("type", error.severity().name().toLowerCase(Locale.ROOT))
              .add("code", error.code())
              .add("message", error.message()));
    }
    return said;
  }
}
