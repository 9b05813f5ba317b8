package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1IPBlock;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import io.threatrelay.domain.net.AddressRange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    assertEquals(settings.server().port(), relay.getPorts().get(0).getContainerPort());
    assertEquals(false, pod.getEnableServiceLinks());
    int patience = Math.toIntExact(settings.limits().deadline().toSeconds()) + 5;
    assertEquals(true, pod.getTerminationGracePeriodSeconds() > patience);
  }

  @Test
  void boundWhatThePodMayWrite() throws IOException {
    var resources =
        deployment().getSpec().getTemplate().getSpec().getContainers().get(0).getResources();

    for (var amounts : List.of(resources.getRequests(), resources.getLimits())) {
      assertEquals(
          Set.of("cpu", "memory", "ephemeral-storage"), amounts.keySet(), amounts.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.1, false",
    "10.1.2.3, false",
    "100.100.100.200, false",
    "127.0.0.1, false",
    "169.254.169.254, false",
    "172.31.255.255, false",
    "192.0.0.192, false",
    "192.0.2.1, false",
    "192.88.99.1, false",
    "192.168.1.1, false",
    "198.19.0.1, false",
    "198.51.100.1, false",
    "203.0.113.1, false",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "1.1.1.1, true",
    "100.128.0.1, true",
    "172.32.0.1, true",
    "192.0.1.1, true",
    "198.20.0.1, true",
    "::1, false",
    "::7f00:1, false",
    "64:ff9b::a9fe:a9fe, false",
    "64:ff9b:1::1, false",
    "100::1, false",
    "2001::1, false",
    "2001:db8::1, false",
    "2002:7f00:1::1, false",
    "3fff::1, false",
    "5f00::1, false",
    "fd00:ec2::254, false",
    "fe80::1, false",
    "fec0::1, false",
    "ff02::1, false",
    "2001:200::1, true",
    "2606:4700::1111, true",
    "2a00:1450::1, true",
  })
  void letTheRelayCallPublicAddressesAlone(String address, boolean isPublic) throws IOException {
    String yaml = Files.readString(DeployFolder.file("kubernetes/network-policy.yaml"));
    V1NetworkPolicy policy =
        JSON.deserialize(DeployFolder.documents(yaml).get(0).toString(), V1NetworkPolicy.class);
    InetAddress called = InetAddress.getByName(address);

    boolean reached =
        policy.getSpec().getEgress().stream()
            .flatMap(rule -> rule.getTo().stream())
            .map(V1NetworkPolicyPeer::getIpBlock)
            .filter(Objects::nonNull)
            .anyMatch(block -> contains(block.getCidr(), called) && !isExcepted(block, called));

    assertEquals(isPublic, reached);
  }

  private static boolean isExcepted(V1IPBlock block, InetAddress address) {
    return block.getExcept().stream().anyMatch(range -> contains(range, address));
  }

  private static boolean contains(String range, InetAddress address) {
    return AddressRange.of(range).orElseThrow().contains(address);
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
