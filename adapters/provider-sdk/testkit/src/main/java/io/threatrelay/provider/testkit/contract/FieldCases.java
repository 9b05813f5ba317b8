package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.provider.testkit.Mutations;
import io.threatrelay.provider.testkit.RelayText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** An API that has changed: a field is gone, null, or of another kind. */
final class FieldCases {

  /** Of all answers together: each change is asked about over HTTP. */
  private static final int MOST_CHANGES = 1200;

  private final ProviderContract contract;
  private final CtimCheck ctim = new CtimCheck();
  private final ExchangeFiles files;

  FieldCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    List<ExchangeFile> questions = files.questions();
    Stream<DynamicTest> named = Stream.of(dynamicTest("knows what must be there", this::named));
    Stream<DynamicTest> missing =
        questions.stream()
            .filter(exchange -> exchange.found().stream().anyMatch(c -> !c.required().isEmpty()))
            .map(e -> dynamicTest("missing or null, " + e.name(), () -> missing(e)));
    Stream<DynamicTest> changed =
        questions.stream()
            .filter(exchange -> !exchange.found().isEmpty())
            .map(e -> dynamicTest("anything at all, " + e.name(), () -> changed(e)));
    return Stream.of(named, missing, changed).flatMap(tests -> tests);
  }

  private void named() {
    assertTrue(
        files.questions().stream()
            .flatMap(exchange -> exchange.found().stream())
            .anyMatch(call -> !call.required().isEmpty()),
        "No exchange names a field that must be there. Name them next to the response:"
            + " \"required\": [\"/data/score\"], and read them with Required.field(…)");
  }

  private void missing(ExchangeFile exchange) {
    for (ApiCall call : exchange.found()) {
      for (String field : call.required()) {
        assertKeyError(exchange, call, field, call.without(field, false), "missing");
        assertKeyError(exchange, call, field, call.without(field, true), "null");
      }
    }
  }

  private void assertKeyError(
      ExchangeFile exchange, ApiCall call, String field, String body, String how) {
    try (Subject subject = new Subject(contract).replays(exchange)) {
      subject.api.on(call.method(), "/" + call.uri(), call.answer(body));
      Findings<CtimEntity> said = subject.observe(exchange);
      RelayError changed =
          RelayError.fatal(
              RelayError.KEY_ERROR,
              "The data structure of %s has changed. The module is broken."
                  .formatted(subject.provider.profile().name()));
      assertTrue(
          said.errors().contains(changed),
          "%s is %s in the answer to %s, and the relay says %s. Read it with Required.field(…), within ApiErrors.mapped(…)"
              .formatted(field, how, call.line(), said.errors()));
      assertEquals(List.of(), ctim.faults(RelayText.answer(said)));
    }
  }

  /** With a key for each change, so that none has a past. */
  private void changed(ExchangeFile exchange) {
    long answers = files.questions().stream().mapToLong(e -> e.found().size()).sum();
    try (Subject subject = new Subject(contract).replays(exchange)) {
      for (ApiCall call : exchange.found()) {
        List<String> changes = Mutations.of(call.text()).toList();
        int step = (int) (1 + changes.size() * answers / MOST_CHANGES);
        for (int i = 0; i < changes.size(); i += step) {
          subject.api.on(call.method(), "/" + call.uri(), call.answer(changes.get(i)));
          assertHarmless(subject, exchange, changes.get(i), i);
        }
        subject.api.on(call.method(), "/" + call.uri(), call.answer());
      }
    }
  }

  private void assertHarmless(Subject subject, ExchangeFile exchange, String body, int number) {
    Findings<CtimEntity> said =
        subject.observe(
            List.of(exchange.observable()),
            subject.access(
                Subject.KEY + "-" + number, exchange.settings(), Duration.ofSeconds(20)));
    assertFalse(
        said.errors().stream().anyMatch(e -> e.message().startsWith("An internal error occurred")),
        () -> "an exception comes out of the provider for the answer " + body);
    assertEquals(List.of(), ctim.faults(RelayText.answer(said)), () -> "for the answer " + body);
  }
}
