package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void findsTheTextOfAField() {
    assertEquals(Optional.of("no"), JsonText.field("message", "{\"code\":1,\"message\":\"no\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no",
        "{",
        "{\"message\":\"n",
        "null",
        "[]",
        "\"message\"",
        "7",
        "{}",
        "{\"message\":null}",
        "{\"message\":\"\"}",
        "{\"message\":7}",
        "{\"message\":1e999999999999}",
        "{\"message\":{\"message\":\"no\"}}"
      })
  void isEmptyWhereThereIsNone(String json) {
    assertEquals(Optional.empty(), JsonText.field("message", json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"statusCode\":401,\"message\":\"no\"} | no",
        "{\"detail\":\"no\",\"error\":\"other\"} | no",
        "{\"error\":\"no\"} | no",
        "{\"errors\":[{\"detail\":\"no\",\"status\":402},{\"detail\":\"other\"}]} | no",
        "{\"detail\":[{\"msg\":\"no\"}]} | {\"detail\":[{\"msg\":\"no\"}]}",
        "{\"errors\":[]} | {\"errors\":[]}",
        "{\"errors\":[null]} | {\"errors\":[null]}",
        "no | no",
        "' ' | an answer without a text"
      })
  void findsWhatARefusalSays(String body, String words) {
    assertEquals(words, JsonText.said(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"message\":"})
  void isEmptyHoweverDeepAnExcerptIs(String opening) {
    assertEquals(Optional.empty(), JsonText.field("message", opening.repeat(1000)));
  }
}
