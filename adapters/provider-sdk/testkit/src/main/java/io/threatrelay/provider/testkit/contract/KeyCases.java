package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.RecordExchange;
import io.threatrelay.provider.testkit.RelayText;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Where callers' keys go, and where not. */
final class KeyCases {

  private static final int ROUNDS = 20;
  private static final int MOST_CALLS_WITH_A_BAD_KEY = 1;

  private final ProviderContract contract;
  private final ExchangeFiles files;

  KeyCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("the caller's alone is sent, in one header", this::sentInAHeader),
        dynamicTest("sent in the header that was recorded", this::sentAsRecorded),
        dynamicTest("shown in no error, though the API repeats it", this::repeatedByTheApi),
        dynamicTest("two of them on many threads do not mix", this::twoOfThem),
        dynamicTest("one that is refused is not tried again and again", this::refused),
        dynamicTest("one that was taken is not given up for a later refusal", this::taken));
  }

  private void sentInAHeader() {
    try (LogWatch log = new LogWatch()) {
      for (ExchangeFile exchange : files.questions()) {
        try (Subject subject = new Subject(contract).replays(exchange)) {
          subject.observe(exchange);
          subject.health(subject.access(exchange));
          subject.api.seen().forEach(request -> assertSent(subject, request));
          assertFalse(subject.access(exchange).toString().contains(Subject.KEY));
          assertFalse(subject.provider.toString().contains(Subject.KEY));
        }
      }
      log.assertNever(Subject.KEY);
    }
  }

  private static void assertSent(Subject subject, Seen request) {
    assertFalse(
        (request.uri() + request.body()).contains(Subject.KEY),
        "the key must travel in a header, Api.withKeyIn(…), not in " + request.line());
    long headers = request.headers().values().stream().filter(v -> v.contains(Subject.KEY)).count();
    assertEquals(
        subject.provider.profile().needsKey() ? 1 : 0,
        headers,
        "headers with the key, of " + request.line());
  }

  private void sentAsRecorded() {
    Map<String, String> recorded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    files.all().forEach(file -> file.calls().forEach(call -> recorded.putAll(call.keyHeaders())));
    recorded.replaceAll((name, value) -> value.replace(RecordExchange.MASKED, Subject.KEY));
    ExchangeFile exchange = files.questions().get(0);
    try (Subject subject = new Subject(contract).replays(exchange)) {
      assertEquals(
          subject.provider.profile().needsKey(),
          !recorded.isEmpty(),
          "a recorded request names the header with the key, as RecordExchange writes it:"
              + " \"headers\": {\"X-Api-Key\": \"masked\"}");
      subject.observe(exchange);
      for (Seen request : subject.api.seen()) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sent.putAll(request.headers());
        sent.keySet().retainAll(recorded.keySet());
        assertEquals(recorded, sent, "headers with the key, of " + request.line());
      }
    }
  }

  private void repeatedByTheApi() {
    ExchangeFile exchange = files.questions().get(0);
    String body = "{\"message\":\"who is %s?\"}".formatted(Subject.KEY);
    try (LogWatch log = new LogWatch()) {
      for (int status : new int[] {400, 401, 403, 418, 422, 500, 503}) {
        try (Subject subject = new Subject(contract)) {
          if (!subject.provider.profile().needsKey()) {
            return;
          }
          subject.api.otherwise(Behaviour.json(status, body));
          String answer = RelayText.answer(subject.observe(exchange)).toString();
          assertFalse(answer.contains(Subject.KEY), answer);
        }
      }
      log.assertNever(Subject.KEY);
    }
  }

  private void twoOfThem() {
    ExchangeFile exchange = files.questions().get(0);
    try (Subject subject = new Subject(contract)) {
      if (!subject.provider.profile().needsKey()) {
        return;
      }
      Behaviour refuses = Behaviour.json(401, "{\"message\":\"not you\"}");
      exchange
          .calls()
          .forEach(
              call ->
                  subject.api.on(call.method(), "/" + call.uri(), forKey(call.answer(), refuses)));
      String expected = withoutIds(subject.observe(exchange));
      ExecutorService callers = Executors.newFixedThreadPool(8);
      List<CompletableFuture<Void>> answers = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        boolean good = i % 2 == 0;
        answers.add(
            CompletableFuture.runAsync(
                () -> assertOwn(subject, exchange, good, expected), callers));
      }
      CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
      callers.shutdown();
    }
  }

  private static Behaviour forKey(Behaviour known, Behaviour unknown) {
    return http -> {
      boolean good =
          http.getRequestHeaders().values().stream().anyMatch(v -> v.contains(Subject.KEY));
      (good ? known : unknown).answer(http);
    };
  }

  private static void assertOwn(
      Subject subject, ExchangeFile exchange, boolean good, String expected) {
    String key = good ? Subject.KEY : Subject.OTHER_KEY;
    Findings<CtimEntity> found =
        subject.observe(
            List.of(exchange.observable()),
            subject.access(key, exchange.settings(), Duration.ofSeconds(20)));
    if (good) {
      assertEquals(expected, withoutIds(found), "a caller's answer changed next to another's");
    } else {
      assertEquals(List.of(), found.found(), "a caller got what another one's key found");
    }
  }

  private static String withoutIds(Findings<CtimEntity> found) {
    return RelayText.answer(found)
        .toString()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
  }

  private void refused() {
    ExchangeFile exchange = files.questions().get(0);
    try (Subject subject = new Subject(contract)) {
      if (!subject.provider.profile().needsKey()) {
        return;
      }
      subject.api.otherwise(Behaviour.json(401, "{\"message\":\"not you\"}"));
      subject.observe(Samples.of(exchange.observable(), 10), subject.access(exchange));
      int calls = subject.api.seen().size();
      assertTrue(
          calls <= MOST_CALLS_WITH_A_BAD_KEY,
          calls + " calls with a key that was refused: ApiErrors.onRefusedKey(401, …) ends them");
    }
  }

  /** A plan may not cover all that is asked; whether it does must not be a matter of chance. */
  private void taken() {
    ExchangeFile exchange = files.questions().get(0);
    try (Subject subject = new Subject(contract).replays(exchange)) {
      int found = subject.observe(exchange).found().size();
      subject.api.otherwise(Behaviour.json(401, "{\"message\":\"not for you\"}"));
      List<Observable> asked = new ArrayList<>(List.of(exchange.observable()));
      asked.addAll(Samples.of(exchange.observable(), 5));
      for (int round = 0; round < ROUNDS; round++) {
        Findings<CtimEntity> answer =
            subject.observe(
                asked,
                subject.access(Subject.KEY + round, exchange.settings(), Duration.ofSeconds(20)));
        assertEquals(found, answer.found().size(), "found next to refused calls");
      }
    }
  }
}
