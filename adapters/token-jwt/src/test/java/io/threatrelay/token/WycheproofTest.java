package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.testfiles.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Project Wycheproof's vectors for signatures and RSA keys; they lie beside the project, not in it.
 *
 * <p>A vector that is valid for an algorithm other than RS256 must be refused.
 */
class WycheproofTest {

  private final BoundedJson json = new BoundedJson();
  private final Rs256 signatures = new Rs256();

  @TestFactory
  List<DynamicTest> givesEverySignatureItsVerdict() throws Exception {
    return verdicts("wycheproof-json_web_signature_test.json");
  }

  @TestFactory
  List<DynamicTest> givesEveryKeyItsVerdict() throws Exception {
    return verdicts("wycheproof-json_web_key_test.json");
  }

  @TestFactory
  List<DynamicTest> givesEverythingElseItsVerdict() throws Exception {
    return verdicts("wycheproof-json_web_crypto_test.json");
  }

  @Test
  void acceptsTheVectorsThatAreForRs256() throws Exception {
    long accepted = 0;
    for (String name : List.of("signature", "key", "crypto")) {
      for (Vector vector : vectors("wycheproof-json_web_" + name + "_test.json")) {
        accepted += isAccepted(vector) ? 1 : 0;
      }
    }

    assertEquals(10, accepted);
  }

  private List<DynamicTest> verdicts(String file) throws IOException, NotJsonException {
    return vectors(file).stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.name,
                    () -> assertEquals(vector.isValid && isForUs(vector), isAccepted(vector))))
        .toList();
  }

  private boolean isForUs(Vector vector) {
    try {
      return "RS256".equals(CompactJws.parse(vector.token, json).header().get("alg"));
    } catch (RelayFailure refused) {
      return false;
    }
  }

  private boolean isAccepted(Vector vector) {
    try {
      CompactJws token = CompactJws.parse(vector.token, json);
      return KeySet.of(vector.keySet)
          .find(signatures.keyId(token))
          .filter(key -> signatures.isGenuine(token, key))
          .isPresent();
    } catch (RelayFailure refused) {
      return false;
    }
  }

  /** Of encryption keys there is nothing to verify; what is left has a token and a key set. */
  private List<Vector> vectors(String file) throws IOException, NotJsonException {
    List<Vector> vectors = new ArrayList<>();
    for (Object group :
        list(
            json.read(Files.readAllBytes(SharedFolder.path("fixtures/jwt/" + file))),
            "testGroups")) {
      Map<?, ?> members = (Map<?, ?>) group;
      Object key = members.get(members.containsKey("public") ? "public" : "private");
      for (Object test : list(group, "tests")) {
        Map<?, ?> vector = (Map<?, ?>) test;
        if (vector.get("jws") instanceof String token) {
          vectors.add(
              new Vector(
                  vector.get("tcId") + " " + vector.get("comment"),
                  token,
                  ((Map<?, ?>) key).containsKey("keys") ? key : Map.of("keys", List.of(key)),
                  "valid".equals(vector.get("result"))));
        }
      }
    }
    return vectors;
  }

  private static List<?> list(Object object, String name) {
    return (List<?>) ((Map<?, ?>) object).get(name);
  }

  private record Vector(String name, String token, Object keySet, boolean isValid) {}
}
