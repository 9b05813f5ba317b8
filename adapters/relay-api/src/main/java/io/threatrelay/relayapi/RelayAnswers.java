package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.ctimjson.CtimJson;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayError.Severity;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.Budget;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.function.Consumer;

/** The envelope of the relay API: {@code {"data":…,"errors":[…]}}. */
public final class RelayAnswers {

  private RelayAnswers() {}

  /** Entities by their kind. */
  public static JsonAnswer entities(Findings<CtimEntity> findings, Inquiry inquiry, Budget budget) {
    return envelope(
        findings, json -> CtimJson.data(json, findings.found()), inquiry.asked(), budget);
  }

  /** Links, in the order asked. */
  public static JsonAnswer references(
      Findings<Reference> findings, Inquiry inquiry, Budget budget) {
    return envelope(
        findings, json -> ListJson.references(json, findings.found()), inquiry.asked(), budget);
  }

  static JsonAnswer actions(Findings<ResponseAction> findings, Inquiry inquiry) {
    return envelope(findings, json -> ListJson.actions(json, findings.found()), inquiry.asked());
  }

  /** The answer to a question that nobody has to be asked. */
  static JsonAnswer nothing(Inquiry inquiry) {
    return envelope(
        Findings.failed(inquiry.warnings()),
        json -> json.writeStartObject("data").writeEnd(),
        inquiry.asked());
  }

  static JsonAnswer status(String status, Budget budget) {
    return new JsonAnswer(
        json ->
            json.writeStartObject()
                .writeStartObject("data")
                .write("status", status)
                .writeEnd()
                .writeEnd(),
        0,
        0,
        budget.calls(),
        budget.response()::close);
  }

  static JsonAnswer errors(List<RelayError> errors) {
    return envelope(Findings.failed(errors), json -> {}, 0);
  }

  private static JsonAnswer envelope(
      Findings<?> findings, Consumer<JsonGenerator> data, int asked, Budget budget) {
    return new JsonAnswer(
        envelope(findings, data),
        asked,
        findings.found().size(),
        budget.calls(),
        budget.response()::close);
  }

  /** For answers that took no call, and charged nothing. */
  private static JsonAnswer envelope(
      Findings<?> findings, Consumer<JsonGenerator> data, int asked) {
    return new JsonAnswer(envelope(findings, data), asked, findings.found().size(), 0, () -> {});
  }

  /** If there are errors and no results, {@code data} is omitted. */
  private static Consumer<JsonGenerator> envelope(
      Findings<?> findings, Consumer<JsonGenerator> data) {
    boolean hasData = !findings.found().isEmpty() || findings.errors().isEmpty();
    return json -> {
      json.writeStartObject();
      if (hasData) {
        data.accept(json);
      }
      writeErrors(json, findings.errors());
      json.writeEnd();
    };
  }

  private static void writeErrors(JsonGenerator json, List<RelayError> errors) {
    if (errors.isEmpty()) {
      return;
    }
    json.writeStartArray("errors");
    for (RelayError error : errors) {
      json.writeStartObject()
          .write("type", error.severity() == Severity.FATAL ? "fatal" : "warning")
          .write("code", error.code())
          .write("message", error.message())
          .writeEnd();
    }
    json.writeEnd();
  }
}
