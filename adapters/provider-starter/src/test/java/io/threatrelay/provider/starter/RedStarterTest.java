package io.threatrelay.provider.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is red in a new project, and that it says what to do. Is not copied into one. */
class RedStarterTest {

  private static final Map<String, String> WHAT_TO_DO =
      Map.of(
          "an example of every type",
          "No exchange finds anything for the type ip. Record one into exchanges/ip/, and map it.",
          "ip/reported",
          "The relay answers something else than ip/reported.observe.json says.",
          "ip/unknown",
          "The relay answers something else than ip/unknown.observe.json says.",
          "missing or null, ip/reported",
          "Read it with Required.field(…), within ApiErrors.mapped(…)",
          "refusals and broken answers, as errors.json says",
          "401 must be one of [authorization error, permission denied, unauthorized]: ApiErrors.onRefusedKey(401, …)",
          "one that is refused is not tried again and again",
          "ApiErrors.onRefusedKey(401, …) ends them");

  @Test
  void failsWhereSomethingIsLeftToDo() {
    Failures failures = new Failures();
    LauncherDiscoveryRequest contract =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(StarterContractTest.class))
            .build();

    LauncherFactory.create().execute(contract, failures);

    assertEquals(WHAT_TO_DO.keySet(), Set.copyOf(failures.byName.keySet()));
    failures.byName.forEach(
        (name, message) ->
            assertTrue(message.contains(WHAT_TO_DO.get(name)), name + ": " + message));
    assertTrue(failures.passed > WHAT_TO_DO.size(), "the other cases hold already");
  }

  /** Messages by the names of their cases. */
  private static final class Failures implements TestExecutionListener {

    private final Map<String, String> byName = new TreeMap<>();
    private int passed;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        result
            .getThrowable()
            .ifPresentOrElse(
                failure -> byName.put(test.getDisplayName(), failure.getMessage()), () -> passed++);
      }
    }
  }
}
