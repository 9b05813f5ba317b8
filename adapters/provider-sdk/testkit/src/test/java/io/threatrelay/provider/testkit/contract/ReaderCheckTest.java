package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.ctim.Observable;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's cases notice what a faulty provider might let through. */
class ReaderCheckTest {

  private static final Observable QUESTION = Observable.of("domain", "192.0.2.1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"source\":\"a\\u0000\"}",
        "{\"tags\":[\"\\u001b[31m\"]}",
        "{\"external_ids\":[\"a\\u202eb\"]}",
        "{\"relations\":[{\"origin\":\"\\u200b\"}]}",
        "{\"categories\":[\"\\ud83d\"]}",
        "{\"columns\":[{\"name\":\"\\udb40\\udc41\"}]}",
        "{\"errors\":[{\"message\":\"\\u2066\"}]}",
        "{\"title\":\"<b>\"}",
        "{\"reason\":\"[a](javascript:x)\"}",
        "{\"description\":\"[a][b]\"}",
        "{\"description\":\"\\\\\\\\[a]\"}",
        "{\"description\":\"`code`\"}",
        "{\"description\":\"&#60;b&#62;\"}",
        "{\"short_description\":\"# Heading\"}",
        "{\"source_uri\":\"javascript:alert(1)\"}",
        "{\"external_references\":[{\"url\":\"data:x\"}]}",
        "{\"related\":{\"type\":\"domain\",\"value\":\"203.0.113.9\"}}",
        "{\"related\":{\"type\":\"domain\",\"value\":\"[2001:db8::1]\"}}",
        "{\"related\":{\"type\":\"ip\",\"value\":\"name.example.net\"}}",
        "{\"count\":-1}",
        "{\"rows\":[[9223372036854775807]]}"
      })
  void findsWhatMayHurt(String answer) {
    assertEquals(1, ReaderCheck.faults(json(answer), QUESTION).size(), answer);
  }

  @Test
  void findsNothingInAHarmlessAnswer() {
    String answer =
        "{\"description\":\"\\\\[a\\\\](b) &lt;c&gt; &amp;lt; R&D\",\"url\":\"https://a.example/\","
            + "\"count\":3,\"observable\":{\"type\":\"domain\",\"value\":\"192.0.2.1\"},"
            + "\"related\":{\"type\":\"domain\",\"value\":\"a.example.net\"},"
            + "\"errors\":[{\"message\":\"{\\n}\"}]}";

    assertEquals(List.of(), ReaderCheck.faults(json(answer), QUESTION));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
