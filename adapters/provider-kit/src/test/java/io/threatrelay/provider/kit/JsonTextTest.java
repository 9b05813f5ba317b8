package io.threatrelay.provider.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(strings = {"[", "{\"message\":"})
  void isEmptyHoweverDeepAnExcerptIs(String opening) {
    assertEquals(Optional.empty(), JsonText.field("message", opening.repeat(1000)));
  }
}
