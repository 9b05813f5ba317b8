package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.RelayText;
import io.threatrelay.provider.testkit.StubApi;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** An API that refuses, or answers with something that is no answer. */
final class ErrorCases {

  private static final String GOLDEN = "errors.json";
  private static final int FIRST_STATUS = 400;
  private static final int LAST_STATUS = 504;
  private static final List<String> REFUSALS =
      List.of(RelayError.AUTHORIZATION_ERROR, "permission denied", "unauthorized");
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration HURRY = Duration.ofMillis(400);

  private final ProviderContract contract;
  private final ExchangeFiles files;

  ErrorCases(ProviderContract contract) {
    this.contract = contract;
    this.files = ExchangeFiles.beside(contract.getClass());
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("refusals and broken answers, as errors.json says", this::asRecorded),
        dynamicTest("an untrusted certificate", this::untrusted));
  }

  private void asRecorded() {
    Map<String, JsonValue> all = new LinkedHashMap<>();
    all.putAll(statuses());
    broken().forEach((name, behaviour) -> all.put(name, broken(name, behaviour, PATIENT)));
    all.put("silent", broken("silent", Behaviour.silence(), HURRY));
    all.put("dripping", broken("dripping", Behaviour.drip(), HURRY));
    all.put("nobody there", unreachable());
    var golden = Json.createObjectBuilder();
    all.forEach(golden::add);
    files.expect(GOLDEN, RelayText.of(golden.build()));
  }

  /** By what they mean, with ranges of those that mean the same. */
  private Map<String, JsonValue> statuses() {
    Map<JsonValue, List<Integer>> byMeaning = new LinkedHashMap<>();
    try (Subject subject = new Subject(contract)) {
      for (int status = FIRST_STATUS; status <= LAST_STATUS; status++) {
        byMeaning.computeIfAbsent(meaning(subject, status), any -> new ArrayList<>()).add(status);
      }
    }
    Map<String, JsonValue> byStatus = new LinkedHashMap<>();
    byMeaning.forEach((meaning, statuses) -> byStatus.put(ranges(statuses), meaning));
    return byStatus;
  }

  /** With a key for each status, so that none has a past. */
  private JsonValue meaning(Subject subject, int status) {
    subject.api.otherwise(Behaviour.json(status, "{\"message\":\"so\"}"));
    ExchangeFile example = example();
    Findings<CtimEntity> said =
        subject.observe(
            List.of(example.observable()),
            subject.access(Subject.KEY + status, example.settings(), PATIENT));
    assertEquals(List.of(), said.found());
    boolean mayBeNothing = status < 500 && status != 401 && status != 403 && status != 429;
    assertTrue(
        mayBeNothing || !said.errors().isEmpty(),
        status + " must become a relay error: ApiErrors says which");
    if (status == 401) {
      assertTrue(
          said.errors().stream().allMatch(error -> REFUSALS.contains(error.code())),
          "401 must be one of "
              + REFUSALS
              + ": ApiErrors.onRefusedKey(401, …). It is "
              + said.errors());
    }
    if (status == 429) {
      assertEquals(
          RelayError.TOO_MANY_REQUESTS,
          said.errors().get(0).code(),
          "the code of 429: ApiErrors.on(429, …)");
    }
    return errors(said);
  }

  private static String ranges(List<Integer> statuses) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < statuses.size(); i++) {
      int first = statuses.get(i);
      while (i + 1 < statuses.size() && statuses.get(i + 1) == statuses.get(i) + 1) {
        i++;
      }
      int last = statuses.get(i);
      ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
    }
    return String.join(", ", ranges);
  }

  private static Map<String, Behaviour> broken() {
    Map<String, Behaviour> broken = new LinkedHashMap<>();
    broken.put(
        "no JSON", Behaviour.raw(200, "text/html", "<html>".getBytes(StandardCharsets.UTF_8)));
    broken.put("nothing at all", Behaviour.raw(200, "application/json", new byte[0]));
    broken.put("a list", Behaviour.json(200, "[{}]"));
    broken.put("half an answer", Behaviour.json(200, "{\"data\":{\"a\":[1,"));
    broken.put("cut short", Behaviour.truncated("{\"data\":{}}"));
    broken.put("too large", Behaviour.blanks(33 << 20));
    broken.put("no content", Behaviour.raw(204, "application/json", new byte[0]));
    broken.put("hangs up", Behaviour.hangUp());
    return broken;
  }

  private JsonValue broken(String name, Behaviour behaviour, Duration time) {
    Findings<CtimEntity> said = said(behaviour, time);
    assertEquals(List.of(), said.found(), name);
    assertFalse(said.errors().isEmpty(), name + " must become a relay error");
    return errors(said);
  }

  private JsonValue unreachable() {
    try (Subject subject = new Subject(contract)) {
      subject.api.close();
      return errors(subject.observe(example()));
    }
  }

  private void untrusted() {
    try (Subject subject = new Subject(contract, StubApi.startUntrusted())) {
      RelayError error = subject.observe(example()).errors().get(0);
      assertTrue(
          error.message().startsWith("Unable to verify SSL certificate: "), error.toString());
    }
  }

  private Findings<CtimEntity> said(Behaviour behaviour, Duration time) {
    ExchangeFile example = example();
    try (Subject subject = new Subject(contract)) {
      subject.api.otherwise(behaviour);
      return subject.observe(
          List.of(example.observable()), subject.access(Subject.KEY, example.settings(), time));
    }
  }

  private ExchangeFile example() {
    return files.questions().get(0);
  }

  private static JsonValue errors(Findings<CtimEntity> said) {
    for (RelayError error : said.errors()) {
      assertFalse(error.message().isBlank(), "an error needs a message");
      assertFalse(
          error.message().startsWith("An internal error occurred"),
          "no exception but RelayFailure may come out of a provider: " + error.message());
    }
    JsonObject answer = RelayText.answer(said);
    JsonArrayBuilder none = Json.createArrayBuilder();
    return answer.getOrDefault("errors", none.build());
  }
}
