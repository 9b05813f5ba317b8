package io.threatrelay.provider.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.testkit.contract.RunContract;
import io.threatrelay.provider.testkit.contract.RunContract.RedCase;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is red in a new project, and that it says what to do. Is not copied into one. */
class RedStarterTest {

  private static final Map<String, String> WHAT_TO_DO =
      Map.of(
          "an example of every type",
          "No exchange finds anything for the type ip. Record one into exchanges/ip/, and map it.",
          "ip/reported",
          "The relay's answer differs from ip/reported.observe.json.",
          "ip/unknown",
          "The relay's answer differs from ip/unknown.observe.json.",
          "missing or null, ip/reported",
          "Read it with Required.field(…), within ApiErrors.mapped(…)",
          "refusals and broken answers, as errors.json says",
          "401 must be one of [authorization error, permission denied, unauthorized]: ApiErrors.onRefusedKey(401, …)",
          "one that is refused is not tried again and again",
          "ApiErrors.onRefusedKey(401, …) ends them");

  @Test
  void failsWhereSomethingIsLeftToDo() {
    Map<String, String> red =
        RunContract.redCases(StarterContractTest.class).stream()
            .collect(Collectors.toMap(RedCase::name, RedCase::message));

    assertEquals(WHAT_TO_DO.keySet(), red.keySet());
    red.forEach(
        (name, message) ->
            assertTrue(message.contains(WHAT_TO_DO.get(name)), name + ": " + message));
  }
}
