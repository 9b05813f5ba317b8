package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.testkit.Weather.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for an answer, and what is not. */
class AnswerTest {

  private static final RelayError NO_JSON =
      RelayError.fatal("unknown", "Unexpected response from Weather: the answer is no JSON");
  private static final RelayError CHANGED =
      RelayError.fatal(
          "key error", "The data structure of Weather has changed. The module is broken.");

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
  }

  private List<Report> reportsAfter(String body) {
    stub.otherwise(Behaviour.json(200, body));
    return weather.reports(Bench.caller("key")).orElseThrow();
  }

  @Test
  void mayBeAListWhereOneIsAskedFor() {
    assertEquals(List.of(), reportsAfter("[]"));
    assertEquals(
        Arrays.asList("Ulm", null, null, null, "Bern"),
        reportsAfter("[{\"town\":\"Ulm\"},{\"town\":7},[],null,{\"town\":\"Bern\"}]").stream()
            .map(report -> report == null ? null : report.town())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"reports\":[]}", "null", "\"reports\"", "7", "true"})
  void isNoListWhereItIsAnythingElse(String body) {
    RelayFailure failure = assertThrows(RelayFailure.class, () -> reportsAfter(body));

    assertEquals(List.of(CHANGED), failure.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[{}", "[{}]]", "[] []", "[{]"})
  void isNoListWhereItDoesNotEndAsOne(String body) {
    RelayFailure failure = assertThrows(RelayFailure.class, () -> reportsAfter(body));

    assertEquals(List.of(NO_JSON), failure.errors());
  }

  private RelayError errorAfter(String body) {
    stub.otherwise(Behaviour.json(200, body));
    return weather.errorFor(Bench.caller("key"));
  }

  private Report reportAfter(Behaviour behaviour) {
    stub.otherwise(behaviour);
    return weather.report(Bench.caller("key")).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void readsWhatItKnowsAndNothingElse(int status) {
    String json =
        """
        {"town": "Ulm", "degrees": -3, "dry": true, "wind": [{"from": [null, 1.5e300]}],
         "hours": [{"rain": 4, "snow": "none"}]}
        """;

    Report report = reportAfter(Behaviour.json(status, json));

    assertEquals(new Report("Ulm", -3L, true, List.of(new Weather.Hour(4L))), report);
  }

  @Test
  void losesNothingButTheItemsOfAListThatHaveAnotherShape() {
    String json =
        "{\"hours\":[{\"rain\":1},{\"rain\":\"2\"},{\"rain\":{}},{\"rain\":[]},3,null,[],{\"rain\":4}]}";

    List<Weather.Hour> hours = reportAfter(Behaviour.json(200, json)).hours();

    assertEquals(
        Arrays.asList(
            new Weather.Hour(1L),
            new Weather.Hour(null),
            new Weather.Hour(null),
            new Weather.Hour(null),
            null,
            null,
            null,
            new Weather.Hour(4L)),
        hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"town\":7}",
        "{\"town\":[\"Ulm\"]}",
        "{\"town\":{}}",
        "{\"degrees\":\"7\"}",
        "{\"degrees\":7.5}",
        "{\"degrees\":1e400}",
        "{\"degrees\":9223372036854775808}",
        "{\"degrees\":true}",
        "{\"dry\":\"true\"}",
        "{\"dry\":1}"
      })
  void takesAValueOfAnotherKindForMissing(String body) {
    assertEquals(new Report(null, null, null, null), reportAfter(Behaviour.json(200, body)));
  }

  @Test
  void readsMissingAndNullFieldsAsNull() {
    assertEquals(
        new Report(null, null, null, null),
        reportAfter(Behaviour.json(200, "{\"town\":null,\"hours\":null}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<html>",
        "{",
        "{\"town\":\"Ulm\"",
        "{\"town\":}",
        "{\"wind\":[",
        "{\"wind\":{\"from\":[",
        "{\"wind\":\"",
        "{} {}",
        "{}x"
      })
  void saysWhenAnAnswerIsNoJson(String body) {
    assertEquals(NO_JSON, errorAfter(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "[{}]",
        "\"Ulm\"",
        "7",
        "true",
        "{\"hours\":{}}",
        "{\"hours\":\"all\"}",
        "{\"hours\":7}"
      })
  void saysWhenAnAnswerHasAnotherShape(String body) {
    assertEquals(CHANGED, errorAfter(body));
  }

  @Test
  void saysWhenAnAnswerIsTooLarge() {
    String large = "{\"wind\":\"" + "x".repeat(33 << 20) + "\"}";

    assertEquals(
        "Unexpected response from Weather: the answer is larger than 33554432 bytes",
        errorAfter(large).message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void saysWhenAnAnswerIsTooDeep(String opening) {
    assertEquals(
        "Unexpected response from Weather: the answer is nested deeper than 64",
        errorAfter("{\"wind\":" + opening.repeat(100_000)).message());
  }

  @Test
  void readsBracketsAndQuotesWithinTexts() {
    String town = "]}\\\"[{".repeat(100);

    Report report = reportAfter(Behaviour.json(200, "{\"town\":\"" + town + "\"}"));

    assertEquals("]}\"[{".repeat(100), report.town());
  }

  @Test
  void readsWhateverTypeTheAnswerClaimsToBe() {
    byte[] json = "{\"town\":\"Köln\"}".getBytes(StandardCharsets.UTF_8);

    assertEquals("Köln", reportAfter(Behaviour.raw(200, "no type at all", json)).town());
    assertEquals("Köln", reportAfter(Behaviour.raw(200, "text/html", json)).town());
  }

  @Test
  void usesAConnectionForManyAnswers() {
    for (int i = 0; i < 5; i++) {
      reportAfter(Behaviour.chunked("{\"town\":\"" + "x".repeat(i * 5000) + "\"}\n"));
      reportAfter(Behaviour.json(200, "{\"town\":\"" + "x".repeat(i * 5000) + "\"}  \n"));
      stub.otherwise(Behaviour.json(500, "down"));
      weather.errorFor(Bench.caller("key"));
      stub.otherwise(Behaviour.json(404, "none"));
      assertTrue(weather.report(Bench.caller("key")).isEmpty());
    }

    assertEquals(1, stub.connections());
  }
}
