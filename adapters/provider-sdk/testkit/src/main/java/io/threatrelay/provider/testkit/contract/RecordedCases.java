package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.provider.testkit.RelayText;
import io.threatrelay.provider.testkit.StubApi.Seen;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What was recorded, replayed. */
final class RecordedCases {

  private final ProviderContract contract;
  private final CtimCheck ctim = new CtimCheck();
  private final ExchangeFiles files;

  RecordedCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(dynamicTest("an example of every type", this::everyType)),
        files.questions().stream()
            .map(exchange -> dynamicTest(exchange.name(), () -> replay(exchange))));
  }

  private void everyType() {
    try (Subject subject = new Subject(contract)) {
      for (ObservableType type : subject.provider.profile().types()) {
        boolean found =
            files.questions().stream()
                .filter(exchange -> exchange.observable().type().equals(type))
                .anyMatch(this::findsSomething);
        if (!found) {
          fail(
              "No exchange finds anything for the type %s. Record one into exchanges/%s/, and map it."
                  .formatted(type, type));
        }
      }
    }
  }

  private boolean findsSomething(ExchangeFile exchange) {
    try (Subject subject = new Subject(contract).replays(exchange)) {
      return !subject.observe(exchange).found().isEmpty();
    }
  }

  private void replay(ExchangeFile exchange) {
    Set<String> asked = new HashSet<>();
    try (Subject first = new Subject(contract)) {
      Routes.of(first)
          .forEach((route, question) -> asked.addAll(replay(exchange, route, question)));
    }
    Set<String> recorded = new HashSet<>(exchange.calls().stream().map(ApiCall::line).toList());
    assertEquals(
        recorded,
        asked,
        "what was recorded in " + exchange.name() + " and what is asked are not the same calls");
  }

  private Set<String> replay(ExchangeFile exchange, String route, Routes.Question question) {
    try (Subject subject = new Subject(contract).replays(exchange)) {
      JsonObject answer =
          question.answer(subject, List.of(exchange.observable()), subject.access(exchange));
      assertEquals(List.of(), ctim.faults(answer), route + " must answer valid CTIM");
      files.expect(exchange.golden(route), RelayText.of(answer));
      return sentAsRecorded(exchange, subject.api.seen());
    }
  }

  private static Set<String> sentAsRecorded(ExchangeFile exchange, List<Seen> seen) {
    Set<String> lines = new HashSet<>();
    for (Seen request : seen) {
      assertTrue(lines.add(request.line()), "asked twice: " + request.line());
      exchange.calls().stream()
          .filter(call -> call.line().equals(request.line()))
          .flatMap(call -> call.sent().stream())
          .forEach(sent -> assertEquals(sent, json(request.body()), request.line()));
      for (Map.Entry<String, String> header :
          Map.of("accept", "application/json", "user-agent", "ThreatRelay/test").entrySet()) {
        assertEquals(header.getValue(), request.header(header.getKey()), request.line());
      }
    }
    return lines;
  }

  private static Object json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
