package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller reads of a provider's refusal. */
class RefusalTest {

  private static final String KEY = "f00dcafe-f00d-cafe";

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
  }

  private String messageAfter(Behaviour behaviour) {
    stub.otherwise(behaviour);
    return weather.errorFor(Bench.caller(KEY)).message();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, UTF-8",
    "application/json, UTF-8",
    "text/plain; charset=iso-8859-1, ISO-8859-1",
    "text/plain; charset=latin-1, ISO-8859-1",
    "'text/plain; charset=\"windows-1252\"', windows-1252",
    "text/plain; charset=utf-16le, UTF-16LE",
    "nonsense, ISO-8859-1",
  })
  void isReadInItsCharset(String contentType, String charset) {
    byte[] body = "Schlüssel fehlt".getBytes(Charset.forName(charset));

    assertEquals(
        "Weather says: Schlüssel fehlt", messageAfter(Behaviour.raw(500, contentType, body)));
  }

  @Test
  void isCutAtAThousandCharacters() {
    String message = messageAfter(Behaviour.json(500, "😀".repeat(20_000)));

    assertEquals("Weather says: " + "😀".repeat(500), message);
  }

  @Test
  void isCutBetweenCharacters() {
    String message = messageAfter(Behaviour.json(500, "x" + "😀".repeat(20_000)));

    assertEquals("Weather says: x" + "😀".repeat(499), message);
  }

  @Test
  void doesNotRepeatTheKey() {
    assertEquals(
        "Weather says: the key *** is unknown; *** too",
        messageAfter(Behaviour.json(401, "the key " + KEY + " is unknown; " + KEY + " too")));
  }

  @ParameterizedTest
  @ValueSource(ints = {980, 990, 999, 3985, 3990, 3999})
  void doesNotRepeatThePartOfAKeyThatACutLeaves(int before) {
    String message = messageAfter(Behaviour.json(500, " ".repeat(before) + KEY + KEY));

    assertFalse(message.contains("f00"), message);
  }

  @Test
  void doesNotRepeatTheKeyHoweverOftenItComes() {
    String message = messageAfter(Behaviour.json(500, KEY.repeat(10_000)));

    assertTrue(message.matches("Weather says: [*]+"), message);
  }

  @Test
  void isReadWithinTheDeadline() {
    stub.otherwise(
        exchange -> {
          exchange.sendResponseHeaders(500, 0);
          Behaviour.silence().answer(exchange);
        });

    assertEquals(
        "deadline exceeded",
        weather.errorFor(Bench.caller(KEY, java.time.Duration.ofMillis(100))).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\u0000b", "schlüssel", "ключ", "\u007f"})
  void neverComesToAKeyThatCannotTravel(String key) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> weather.report(Bench.caller(key)));

    assertFalse(refused.toString().contains(key));
    assertTrue(stub.seen().isEmpty());
  }

  @Test
  void meansNothingWhereTheTableSaysSo() {
    stub.otherwise(Behaviour.raw(404, "text/plain", "none".getBytes(StandardCharsets.UTF_8)));

    assertTrue(weather.report(Bench.caller(KEY)).isEmpty());
  }
}
