package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Mutations;
import io.threatrelay.provider.testkit.RelayText;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What an API says must not hurt whoever reads the answer, whichever field it stands in. */
final class ReaderCases {

  /** Of each case: every change is asked about over HTTP. */
  private static final int MOST_CHANGES = 300;

  private static final String HIDING =
      "a\\u0000\\u001b[31m\\u202eb\\u2066\\u200bc\\ufeff\\udb40\\udc41\\ud800";
  private static final String MARKUP =
      "<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://evil.example/p) [c][d]"
          + " <https://evil.example> `e` &lt;f&gt; <!-- g -->";

  private final ProviderContract contract;
  private final CtimCheck ctim = new CtimCheck();
  private final ExchangeFiles files;

  ReaderCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("characters that hide", () -> texts(HIDING)),
        dynamicTest("Markdown and HTML", () -> texts(MARKUP)),
        dynamicTest("headings", () -> texts("# Heading\\n\\n- item\\n\\n```\\n")),
        dynamicTest("links to scripts", () -> texts("javascript:alert(1)")),
        dynamicTest("addresses where names are expected", () -> texts("203.0.113.9")),
        dynamicTest("names where addresses are expected", () -> texts("name.example.net")),
        dynamicTest("negative numbers", () -> numbers("-1")),
        dynamicTest("numbers without a meaning", () -> numbers("9223372036854775807")),
        dynamicTest("fractions", () -> numbers("1.5")),
        dynamicTest("refusals with characters that hide", this::refusals));
  }

  private void texts(String text) {
    everywhere(body -> Mutations.texts(body, text));
  }

  private void numbers(String number) {
    everywhere(body -> Mutations.numbers(body, number));
  }

  /** Changes answers of an API. */
  private interface Change {
    Stream<String> of(String body);
  }

  private void everywhere(Change change) {
    List<ExchangeFile> exchanges =
        files.questions().stream().filter(e -> !e.found().isEmpty()).toList();
    for (ExchangeFile exchange : exchanges) {
      try (Subject subject = new Subject(contract).replays(exchange)) {
        for (ApiCall call : exchange.found()) {
          List<String> changes = change.of(call.text()).toList();
          int step = 1 + changes.size() * exchanges.size() / MOST_CHANGES;
          for (int i = 0; i < changes.size(); i += step) {
            subject.api.on(call.method(), "/" + call.uri(), call.answer(changes.get(i)));
            assertHarmless(subject, exchange, changes.get(i), call.line() + i);
          }
          subject.api.on(call.method(), "/" + call.uri(), call.answer());
        }
      }
    }
  }

  private void refusals() {
    ExchangeFile exchange = files.questions().get(0);
    String raw = "\u001b[31m\u202e\u200b\udb40\udc41 no";
    for (String body : List.of("{\"message\":\"" + HIDING + "\"}", raw)) {
      for (int status : new int[] {400, 402, 403, 418, 422, 500}) {
        try (Subject subject = new Subject(contract)) {
          subject.api.otherwise(Behaviour.json(status, body));
          assertHarmless(subject, exchange, body, status + "");
        }
      }
    }
  }

  /** With a key for each change, so that none has a past. */
  private void assertHarmless(Subject subject, ExchangeFile exchange, String body, String number) {
    ProviderAccess access =
        subject.access(
            Subject.KEY + "-" + Integer.toHexString(number.hashCode()),
            exchange.settings(),
            Duration.ofSeconds(20));
    Findings<CtimEntity> said = subject.observe(List.of(exchange.observable()), access);
    assertFalse(
        said.errors().stream().anyMatch(e -> e.message().startsWith("An internal error occurred")),
        () -> "an exception comes out of the provider for the answer " + body);
    JsonObject answer = RelayText.answer(said);
    assertEquals(List.of(), ctim.faults(answer), () -> "for the answer " + body);
    assertEquals(
        List.of(),
        ReaderCheck.faults(answer, exchange.observable()),
        () -> "for the answer " + body);
  }
}
