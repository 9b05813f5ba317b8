package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What becomes of values that are of no use, or mean something to URLs and query languages. */
final class ValueCases {

  private static final List<String> TYPES =
      List.of("ip", "ipv6", "domain", "hostname", "url", "email", "sha256", "file_name", "user");

  private final ProviderContract contract;
  private final ExchangeFiles files;

  ValueCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("nothing is sent for types that it does not support", this::unsupported),
        dynamicTest("nothing is sent for values that are not what their type says", this::wrong),
        dynamicTest("values are asked for in their usual spelling, in one place", this::hostile));
  }

  private void unsupported() {
    try (Subject subject = new Subject(contract)) {
      List<Observable> others =
          TYPES.stream()
              .map(type -> Observable.of(type, "192.0.2.1"))
              .filter(observable -> !subject.provider.supports(observable))
              .toList();
      assertEquals(
          Findings.nothing(), subject.observe(others, subject.access(files.questions().get(0))));
      assertEquals(List.of(), subject.api.seen());
    }
  }

  private void wrong() {
    try (Subject subject = new Subject(contract)) {
      List<Observable> wrong =
          subject.provider.profile().types().stream()
              .flatMap(type -> Samples.wrong(type).stream())
              .toList();
      Findings<CtimEntity> said = subject.observe(wrong, subject.access(files.questions().get(0)));
      assertEquals(
          wrong.size(),
          said.errors().stream()
              .filter(error -> error.code().equals(RelayError.INVALID_ARGUMENT))
              .count());
      assertEquals(List.of(), subject.api.seen());
    }
  }

  private void hostile() {
    try (Subject first = new Subject(contract)) {
      first.provider.profile().types().forEach(this::hostile);
    }
  }

  private void hostile(ObservableType type) {
    List<ExchangeFile> examples =
        files.questions().stream().filter(e -> e.observable().type().equals(type)).toList();
    for (Observable observable : Samples.hostile(type)) {
      try (Subject subject = new Subject(contract)) {
        subject.observe(List.of(observable), subject.access(examples.get(0)));
        String value = observable.canonical().orElseThrow();
        assertTrue(!subject.api.seen().isEmpty(), "nothing is asked about " + value);
        for (Seen request : subject.api.seen()) {
          assertInPlace(value, new SentRequest(request), examples);
        }
      }
    }
  }

  private static void assertInPlace(
      String value, SentRequest request, List<ExchangeFile> examples) {
    assertTrue(
        request.carries(value),
        "%s must be asked for as observable.canonical() spells it, in %s"
            .formatted(value, request.line()));
    List<SentRequest> recorded =
        examples.stream().flatMap(e -> e.calls().stream()).map(SentRequest::of).toList();
    assertTrue(
        recorded.stream().anyMatch(request::hasTheShapeOf),
        "%s has another shape than what was recorded: pass %s by {} or query(…), with the quotes of its query language escaped"
            .formatted(request.line(), value));
  }
}
