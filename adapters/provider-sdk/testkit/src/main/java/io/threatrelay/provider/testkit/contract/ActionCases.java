package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.RelayText;
import io.threatrelay.provider.testkit.StubApi.Seen;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Health checks and actions. */
final class ActionCases {

  private final ProviderContract contract;
  private final ExchangeFiles files;

  ActionCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("a health check tells the truth", this::health));
    try (Subject subject = new Subject(contract)) {
      if (subject.provider.profile().can(Capability.RESPOND)) {
        tests.add(dynamicTest("has a recorded action", this::recorded));
        files.triggers().stream()
            .map(e -> dynamicTest(e.name(), () -> replay(e)))
            .forEach(tests::add);
        files.triggers().stream()
            .map(e -> dynamicTest("once, " + e.name(), () -> once(e)))
            .forEach(tests::add);
      }
    }
    return tests.stream();
  }

  private void health() {
    ExchangeFile example = files.questions().get(0);
    assertEquals(List.of(), health(Behaviour.json(200, "{}"), example), "the API is well");
    List<RelayError> refused = health(Behaviour.json(401, "{\"message\":\"so\"}"), example);
    assertFalse(refused.isEmpty(), "the API refuses the key, and the health check does not say so");
    assertFalse(
        health(Behaviour.hangUp(), example).isEmpty(),
        "nobody is there, and the health check does not say so");
  }

  private List<RelayError> health(Behaviour behaviour, ExchangeFile example) {
    try (Subject subject = new Subject(contract)) {
      subject.api.otherwise(behaviour);
      List<RelayError> errors = subject.health(subject.access(example)).errors();
      assertFalse(subject.api.seen().isEmpty(), "a health check must make a real call");
      return errors;
    }
  }

  private void recorded() {
    assertFalse(
        files.triggers().isEmpty(),
        "No action was recorded: put its exchange into exchanges/trigger/<name>.exchange.json");
  }

  private void replay(ExchangeFile exchange) {
    try (Subject subject = new Subject(contract).replays(exchange)) {
      for (ResponseAction action : subject.provider.actions(exchange.observable())) {
        assertTrue(
            action.id().startsWith("respond-" + contract.id() + "-"),
            "an action's id must begin with respond-" + contract.id() + "-: " + action.id());
      }
      JsonObject answer = subject.trigger(exchange.observable(), subject.access(exchange));
      files.expect(exchange.golden("answer"), RelayText.of(answer));
      assertEquals(
          exchange.calls().stream().map(ApiCall::line).toList(),
          subject.api.seen().stream().map(Seen::line).toList());
      assertEquals(
          exchange.calls().stream()
              .map(call -> call.sent().map(Object::toString).orElse(""))
              .toList(),
          subject.api.seen().stream().map(Seen::body).toList());
    }
  }

  /** Whether it was carried out before the connection broke, nobody knows. */
  private void once(ExchangeFile exchange) {
    for (Behaviour trouble :
        List.of(Behaviour.hangUp(), Behaviour.json(503, "{}"), Behaviour.truncated("{}"))) {
      try (Subject subject = new Subject(contract)) {
        subject.api.otherwise(trouble);
        subject.trigger(exchange.observable(), subject.access(exchange));
        assertEquals(
            1,
            subject.api.seen().size(),
            "an action must be ordered once: Api.order(…), not post(…)");
      }
    }
    for (Observable wrong : Samples.wrong(exchange.observable().type())) {
      try (Subject subject = new Subject(contract)) {
        JsonObject answer = subject.trigger(wrong, subject.access(exchange));
        assertTrue(answer.containsKey("errors"), wrong + " must be refused");
        assertEquals(List.of(), subject.api.seen(), wrong + " must not be sent");
      }
    }
  }
}
