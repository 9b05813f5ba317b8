package io.threatrelay.provider.testkit.contract;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.threatrelay.ctimjson.CtimSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that an answer is valid CTIM: its data against the {@link CtimSchema}, and against the
 * rules that a schema cannot express.
 *
 * @see <a href="https://github.com/threatgrid/ctim/tree/master/doc">CTIM</a>
 */
public final class CtimCheck {

  private static final URI SCHEMA = URI.create("urn:threat-relay:ctim");

  private final Validator validator;

  /** Reads the schema; one instance checks any number of answers. */
  public CtimCheck() {
    validator =
        new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory()).createValidator();
    validator.registerSchema(SCHEMA, CtimSchema.read().json());
  }

  /**
   * Lists what is wrong with a relay's answer to {@code observe} or {@code deliberate}; the list is
   * empty for a valid answer.
   */
  public List<String> faults(JsonObject answer) {
    List<String> faults = new ArrayList<>();
    if (answer.get("data") instanceof JsonObject data) {
      validator
          .validate(SCHEMA, data)
          .getErrors()
          .forEach(error -> faults.add(error.getInstanceLocation() + ": " + error.getError()));
      if (faults.isEmpty()) {
        faults.addAll(CtimRules.faults(documents(data)));
      }
    }
    return faults;
  }

  private static List<JsonObject> documents(JsonObject data) {
    return data.values().stream()
        .flatMap(kind -> kind.asJsonObject().getJsonArray("docs").stream())
        .map(JsonValue::asJsonObject)
        .toList();
  }
}
