package io.threatrelay.cli;

import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.relayapi.openapi.Operation;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the platform wants to know to offer a provider as a module.
 *
 * @param url where the provider's mount is; tokens for the module are for it alone
 * @param keySetHost where the platform publishes the keys that verify tokens
 */
public record ModuleType(ProviderProfile profile, ModuleUrl url, String keySetHost) {

  /** The platform passes what begins so on in the token, without this beginning. */
  private static final String TO_TOKEN = "custom_";

  public JsonObject json() {
    return Json.createObjectBuilder()
        .add("title", profile.name())
        .add("default_name", profile.name())
        .add("short_description", profile.summary())
        .add("description", description())
        .add("tips", tips())
        .add("external_references", externalReferences())
        .add("configuration_spec", configurationSpec())
        .add("capabilities", capabilities())
        .add("properties", properties())
        .add("flags", JsonArray.EMPTY_JSON_ARRAY)
        .build();
  }

  private String description() {
    return "%s%n%nSupports %s."
        .formatted(
            profile.summary(),
            String.join(", ", profile.types().stream().map(ObservableType::name).toList()))
        .strip();
  }

  /** Markdown, shown next to the form for setting up a module. */
  private String tips() {
    List<String> steps =
        profile.needsKey()
            ? List.of(
                "Get an API key of %s at <%s>.".formatted(profile.name(), profile.site()),
                "Enter it below, and save.")
            : List.of("Save.");
    StringBuilder tips = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      tips.append(i + 1).append(". ").append(steps.get(i)).append('\n');
    }
    return tips.toString();
  }

  private JsonArrayBuilder externalReferences() {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("label", profile.name())
                .add("link", profile.site().toString()));
  }

  private JsonArrayBuilder configurationSpec() {
    JsonArrayBuilder fields = Json.createArrayBuilder();
    if (profile.needsKey()) {
      fields.add(
          field(Claims.KEY, "api_key", "API key", "Your API key of " + profile.name() + ".", true));
    }
    for (ModuleSetting setting : profile.settings()) {
      String type = setting.kind().name().toLowerCase(Locale.ROOT);
      fields.add(field(setting.claim(), type, setting.label(), setting.help(), false));
    }
    return fields;
  }

  private static JsonObjectBuilder field(
      String claim, String type, String label, String tooltip, boolean required) {
    return Json.createObjectBuilder()
        .add("key", TO_TOKEN + claim)
        .add("type", type)
        .add("label", label)
        .add("tooltip", tooltip)
        .add("required", required);
  }

  /** The part of a route before its slash names the capability that it belongs to. */
  private JsonArrayBuilder capabilities() {
    Map<String, String> meanings = new LinkedHashMap<>();
    operations().forEach(o -> meanings.putIfAbsent(o.path().replaceAll("/.*", ""), o.summary()));
    JsonArrayBuilder capabilities = Json.createArrayBuilder();
    meanings.forEach(
        (id, meaning) ->
            capabilities.add(Json.createObjectBuilder().add("id", id).add("description", meaning)));
    return capabilities;
  }

  private JsonObjectBuilder properties() {
    return Json.createObjectBuilder()
        .add("url", url.text())
        .add("supported-apis", Json.createArrayBuilder(operations().map(Operation::path).toList()))
        .add("auth-type", "configuration-token")
        .add("configuration-token-alg", "RS256")
        .add("configuration-token-audience", url.text())
        .add(TO_TOKEN + "jwks_host", keySetHost);
  }

  private Stream<Operation> operations() {
    return Stream.of(Operation.values())
        .filter(Operation::isForModules)
        .filter(operation -> operation.isOfferedBy(profile));
  }
}
