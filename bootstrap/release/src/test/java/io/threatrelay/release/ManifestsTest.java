package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifests are what Kubernetes' own model takes: no name that it does not know, none missing.
 */
class ManifestsTest {

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "apps/v1 Deployment", V1Deployment.class,
          "v1 Service", V1Service.class,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
          "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class);

  static Stream<Path> manifests() throws IOException {
    return DeployFolder.manifests().stream();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void areUnderstoodWhole(Path file) throws IOException {
    for (JsonNode manifest : DeployFolder.documents(Files.readString(file))) {
      assertEquals(List.of(), notUnderstood(manifest));
    }
  }

  @Test
  void areOneOfEachKind() throws IOException {
    List<String> kinds = new ArrayList<>();
    for (Path file : DeployFolder.manifests()) {
      DeployFolder.documents(Files.readString(file)).forEach(each -> kinds.add(kind(each)));
    }

    assertEquals(new TreeSet<>(KINDS.keySet()), new TreeSet<>(kinds));
    assertEquals(KINDS.size(), kinds.size());
  }

  @Test
  void giveTheRelaySettingsThatItTakes() throws IOException {
    V1PodSpec pod = deployment().getSpec().getTemplate().getSpec();
    V1Container relay = pod.getContainers().get(0);
    Map<String, String> environment =
        relay.getEnv().stream().collect(Collectors.toMap(V1EnvVar::getName, V1EnvVar::getValue));

    RelaySettings settings = RelaySettings.of(Settings.of(environment));

    assertEquals(settings.port(), relay.getPorts().get(0).getContainerPort());
    assertEquals(false, pod.getEnableServiceLinks());
    int patience = Math.toIntExact(settings.deadline().toSeconds()) + 5;
    assertEquals(true, pod.getTerminationGracePeriodSeconds() > patience);
  }

  private static V1Deployment deployment() throws IOException {
    String yaml = Files.readString(DeployFolder.file("kubernetes/deployment.yaml"));
    return JSON.deserialize(DeployFolder.documents(yaml).get(0).toString(), V1Deployment.class);
  }

  @ParameterizedTest
  @CsvSource({
    "enableServiceLinks, enableServiceLink",
    "httpGet, httpget",
    "containerPort: 9090, containerPort: '9090'",
    "maxSurge: 1, maxSurge: {}",
    "'  selector:', '  select:'",
  })
  void wouldBeRefusedWithAMistake(String right, String wrong) throws IOException {
    String yaml = Files.readString(DeployFolder.file("kubernetes/deployment.yaml"));
    JsonNode manifest = DeployFolder.documents(yaml.replace(right, wrong)).get(0);

    assertThrows(
        AssertionError.class, () -> assertEquals(List.of(), notUnderstood(manifest)), wrong);
  }

  /** What Kubernetes' model refuses, or does not give back as it was. */
  private static List<String> notUnderstood(JsonNode manifest) {
    Class<?> model = KINDS.get(kind(manifest));
    if (model == null) {
      return List.of("no kind that is known here: " + kind(manifest));
    }
    try {
      Object understood = JSON.deserialize(manifest.toString(), model);
      List<String> lost = new ArrayList<>();
      compare("", manifest, new JsonMapper().readTree(JSON.serialize(understood)), lost);
      return lost;
    } catch (RuntimeException refused) {
      return List.of(String.valueOf(refused.getMessage()));
    }
  }

  private static String kind(JsonNode manifest) {
    return manifest.path("apiVersion").asString() + " " + manifest.path("kind").asString();
  }

  private static void compare(String path, JsonNode wanted, JsonNode got, List<String> lost) {
    if (wanted.isObject()) {
      wanted
          .propertyNames()
          .forEach(n -> compare(path + "/" + n, wanted.path(n), got.path(n), lost));
    } else if (wanted.isArray()) {
      for (int i = 0; i < wanted.size(); i++) {
        compare(path + "/" + i, wanted.path(i), got.path(i), lost);
      }
    } else if (!wanted.equals(got)) {
      lost.add(path + ": " + wanted + " became " + got);
    }
  }
}
