package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.threatrelay.cli.ModuleType;
import io.threatrelay.cli.ModuleUrl;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ModuleSetting.Kind;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.standalone.Program.Result;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleTypeTest {

  private static final ModuleUrl URL = ModuleUrl.of("https://relay.example.com/a/");

  /** The fields that the platform's module types have, and the words that it takes in them. */
  private static final String SHAPE =
      """
      {"type": "object", "additionalProperties": false,
       "required": ["title", "default_name", "short_description", "description", "tips",
         "external_references", "configuration_spec", "capabilities", "properties", "flags"],
       "properties": {
         "title": {"type": "string", "minLength": 1, "maxLength": 1024},
         "default_name": {"type": "string", "minLength": 1},
         "short_description": {"type": "string", "maxLength": 2048},
         "description": {"type": "string", "maxLength": 5000},
         "tips": {"type": "string"},
         "external_references": {"type": "array", "items": {
           "type": "object", "additionalProperties": false, "required": ["label", "link"],
           "properties": {
             "label": {"type": "string"}, "link": {"type": "string", "pattern": "^https://"}}}},
         "configuration_spec": {"type": "array", "items": {
           "type": "object", "additionalProperties": false,
           "required": ["key", "type", "label", "tooltip", "required"],
           "properties": {
             "key": {"type": "string", "pattern": "^custom_[A-Za-z_]+$"},
             "type": {"enum": ["api_key", "password", "string", "integer", "boolean"]},
             "label": {"type": "string", "minLength": 1},
             "tooltip": {"type": "string"},
             "required": {"type": "boolean"}}}},
         "capabilities": {"type": "array", "minItems": 1, "items": {
           "type": "object", "additionalProperties": false, "required": ["id", "description"],
           "properties": {
             "id": {"enum": ["health", "observe", "deliberate", "refer", "respond"]},
             "description": {"type": "string", "minLength": 1}}}},
         "properties": {
           "type": "object", "additionalProperties": false,
           "required": ["url", "supported-apis", "auth-type", "configuration-token-alg",
             "configuration-token-audience", "custom_jwks_host"],
           "properties": {
             "url": {"type": "string", "pattern": "^https://.*[^/]$"},
             "supported-apis": {"type": "array", "uniqueItems": true, "items": {"enum": [
               "health", "observe/observables", "deliberate/observables", "refer/observables",
               "respond/observables", "respond/trigger"]}},
             "auth-type": {"const": "configuration-token"},
             "configuration-token-alg": {"const": "RS256"},
             "configuration-token-audience": {"type": "string"},
             "custom_jwks_host": {"type": "string", "pattern": "^[a-z0-9.-]+(:[0-9]+)?$"}}},
         "flags": {"type": "array", "items": {"type": "string"}}}}
      """;

  private static JsonObject of(ProviderProfile profile) {
    return new ModuleType(profile, URL, "visibility.eu.amp.cisco.com").json();
  }

  private static List<String> faults(String json) {
    return new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .validate(SHAPE, json)
            .getErrors()
            .stream()
            .map(error -> error.getInstanceLocation() + ": " + error.getError())
            .toList();
  }

  @ParameterizedTest
  @MethodSource("io.threatrelay.testsupport.FoundProviders#ids")
  void hasTheShapeOfAModuleType(String provider) {
    Result result =
        Program.run(
            Map.of("RELAY_PROVIDERS", provider),
            "module-type",
            provider,
            "--url=https://relay.example.com/" + provider,
            "--jwks-host=visibility.eu.amp.cisco.com");

    assertEquals(0, result.exit(), result.err());
    assertEquals(List.of(), faults(result.out()));
    assertFalse(faults(result.out().replace("RS256", "HS256")).isEmpty());
  }

  @Test
  void saysWhatTheProviderSaysOfItself() {
    JsonObject type =
        of(
            ProviderProfile.of("a", "Source A", "https://a.example/")
                .summary("Knows it all.")
                .types(ObservableType.IP, ObservableType.URL)
                .can(Capability.OBSERVE, Capability.RESPOND)
                .settings(new ModuleSetting("DEPTH", Kind.INTEGER, "Depth", "How deep."))
                .build());

    assertEquals("Source A", type.getString("title"));
    assertEquals("Knows it all.", type.getString("short_description"));
    assertTrue(type.getString("description").contains("ip, url"));
    assertEquals(List.of("health", "observe", "respond"), texts(type, "capabilities", "id"));
    assertEquals(List.of("custom_key", "custom_DEPTH"), texts(type, "configuration_spec", "key"));
    assertEquals(List.of("api_key", "integer"), texts(type, "configuration_spec", "type"));
    assertEquals(List.of("https://a.example/"), texts(type, "external_references", "link"));
    JsonObject properties = type.getJsonObject("properties");
    assertEquals("https://relay.example.com/a", properties.getString("url"));
    assertEquals(
        "https://relay.example.com/a", properties.getString("configuration-token-audience"));
    assertEquals("visibility.eu.amp.cisco.com", properties.getString("custom_jwks_host"));
    assertEquals(
        Json.createArrayBuilder(
                List.of("health", "observe/observables", "respond/observables", "respond/trigger"))
            .build(),
        properties.getJsonArray("supported-apis"));
  }

  @Test
  void asksForNoKeyWhereNoneIsNeeded() {
    JsonObject type = of(ProviderProfile.of("a", "A", "https://a.example/").withoutKey().build());

    assertEquals(JsonArray.EMPTY_JSON_ARRAY, type.getJsonArray("configuration_spec"));
    assertFalse(type.getString("tips").contains("key"));
    assertEquals(List.of(), faults(type.toString()));
  }

  private static List<String> texts(JsonObject type, String list, String name) {
    return type.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString(name))
        .toList();
  }
}
