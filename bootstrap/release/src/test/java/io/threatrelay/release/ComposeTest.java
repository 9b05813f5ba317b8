package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The Compose file is what the Compose Specification says. */
class ComposeTest {

  private static String text() throws IOException {
    return Files.readString(DeployFolder.file("compose.yaml"));
  }

  private static List<String> faults(String yaml) throws IOException {
    try (InputStream in = ComposeTest.class.getResourceAsStream("/compose-spec/schema.json")) {
      // Draft 7 is known by its name with http alone, and an id must be a whole URI.
      String schema =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace(
                  "https://json-schema.org/draft-07/schema",
                  "http://json-schema.org/draft-07/schema#")
              .replace("\"$id\": \"compose_spec.json\",", "");
      return new ValidatorFactory()
              .withJsonNodeFactory(new JakartaJsonNode.Factory())
              .validate(schema, DeployFolder.documents(yaml).get(0).toString())
              .getErrors()
              .stream()
              .map(error -> error.getInstanceLocation() + ": " + error.getError())
              .toList();
    }
  }

  @Test
  void isValid() throws IOException {
    assertEquals(List.of(), faults(text()));
  }

  @ParameterizedTest
  @CsvSource({
    "read_only, readonly",
    "cap_drop, cap_dorp",
    "restart: unless-stopped, restart: []",
    "memory: 384M, memory: []"
  })
  void wouldBeRefusedWithAMistake(String right, String wrong) throws IOException {
    assertFalse(faults(text().replace(right, wrong)).isEmpty(), wrong);
  }

  @Test
  void boundsTheLog() throws IOException {
    JsonNode options = DeployFolder.documents(text()).get(0).at("/services/relay/logging/options");

    assertEquals("10m", options.path("max-size").asString());
    assertEquals("3", options.path("max-file").asString());
  }

  @Test
  void givesTheRelaySettingsThatItTakes() throws IOException {
    JsonNode environment = DeployFolder.documents(text()).get(0).at("/services/relay/environment");

    // Nobody has set what it passes on.
    Map<String, String> given =
        environment.properties().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().asString().replaceAll("\\$\\{.*}", "")));
    assertEquals(9090, RelaySettings.of(Settings.of(given)).server().port());
  }
}
