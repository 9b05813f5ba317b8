package io.threatrelay.provider.testkit;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/** What a provider found, as the indented text of golden files. */
public final class RelayText {

  private RelayText() {}

  /** Entities in their order, whatever their kind, and the errors beside them. */
  public static String of(Findings<CtimEntity> findings) {
    JsonArrayBuilder docs = Json.createArrayBuilder();
    findings.found().forEach(entity -> docs.add(entity.fold(new CtimDocs())));
    return JsonLines.of(answer(docs, findings.errors()));
  }

  public static String ofReferences(Findings<Reference> findings) {
    JsonArrayBuilder docs = Json.createArrayBuilder();
    for (Reference link : findings.found()) {
      docs.add(
          described(link.id(), link.title(), link.description())
              .add("url", link.url().toString())
              .add("categories", Json.createArrayBuilder(link.categories())));
    }
    return JsonLines.of(answer(docs, findings.errors()));
  }

  public static String ofActions(List<ResponseAction> actions) {
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
    return JsonLines.of(answer(docs, List.of()));
  }

  private static JsonObjectBuilder described(String id, String title, String description) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("title", title)
        .add("description", description);
  }

  private static JsonObject answer(JsonArrayBuilder docs, List<RelayError> errors) {
    JsonObjectBuilder answer = Json.createObjectBuilder().add("docs", docs);
    JsonArrayBuilder said = Json.createArrayBuilder();
    for (RelayError error : errors) {
      said.add(
          Json.createObjectBuilder()
              .add("type", error.severity().name().toLowerCase(Locale.ROOT))
              .add("code", error.code())
              .add("message", error.message()));
    }
    return answer.add("errors", said).build();
  }
}
