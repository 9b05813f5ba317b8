package io.threatrelay.relayapi;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.MarkdownText;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Links and actions as JSON lists. */
final class ListJson {

  private ListJson() {}

  static void references(JsonGenerator json, List<Reference> references) {
    json.writeStartArray("data");
    for (Reference reference : references) {
      described(json, reference.id(), reference.title(), reference.description());
      json.write("url", reference.url().toString());
      texts(json, "categories", reference.categories());
      json.writeEnd();
    }
    json.writeEnd();
  }

  static void actions(JsonGenerator json, List<ResponseAction> actions) {
    json.writeStartArray("data");
    for (ResponseAction action : actions) {
      described(json, action.id(), action.title(), action.description());
      texts(json, "categories", action.categories());
      json.writeStartObject("query-params")
          .write("observable_type", action.observable().type().name())
          .write("observable_value", action.observable().value())
          .writeEnd();
      json.writeEnd();
    }
    json.writeEnd();
  }

  private static void described(
      JsonGenerator json, String id, MarkdownText title, MarkdownText description) {
    json.writeStartObject()
        .write("id", id)
        .write("title", title.toString())
        .write("description", description.toString());
  }

  static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeStartArray(name);
    texts.forEach(json::write);
    json.writeEnd();
  }
}
