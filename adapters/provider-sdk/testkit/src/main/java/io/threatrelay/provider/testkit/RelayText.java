package io.threatrelay.provider.testkit;

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
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a provider found, as the indented text of golden files. */
public final class RelayText {

  private static final List<String> KINDS =
      List.of("verdict", "sighting", "judgement", "indicator", "relationship");

  private RelayText() {}

  /** The answer of a relay: entities by their kinds, and the errors beside them. */
  public static JsonObject answer(Findings<CtimEntity> findings) {
    List<JsonObject> docs =
        findings.found().stream().map(entity -> entity.fold(new CtimDocs()).build()).toList();
    JsonObjectBuilder data = Json.createObjectBuilder();
    for (String kind : KINDS) {
      JsonArrayBuilder ofKind = Json.createArrayBuilder();
      docs.stream().filter(doc -> doc.getString("type").equals(kind)).forEach(ofKind::add);
      JsonArray all = ofKind.build();
      if (!all.isEmpty()) {
        data.add(kind + "s", Json.createObjectBuilder().add("count", all.size()).add("docs", all));
      }
    }
    return envelope(data.build(), findings.found().isEmpty(), findings.errors());
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
    JsonArrayBuilder docs = Json.createArrayBuilder();
    findings.found().forEach(entity -> docs.add(entity.fold(new CtimDocs())));
    return JsonLines.of(answer(docs, findings.errors()));
  }

  public static String ofReferences(Findings<Reference> findings) {
    return JsonLines.of(answer(references(findings.found()), findings.errors()));
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
    return JsonLines.of(answer(actions(actions), List.of()));
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

  private static JsonObject answer(JsonArrayBuilder docs, List<RelayError> errors) {
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
