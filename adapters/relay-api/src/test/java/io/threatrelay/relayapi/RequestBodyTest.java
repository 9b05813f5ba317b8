package io.threatrelay.relayapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.testfiles.SharedFolder;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits, encodings, and bodies that were made to hurt. */
class RequestBodyTest {

  private static final String UMLAUT = "[{\"type\":\"domain\",\"value\":\"ü.example\"}]";

  private final List<String> asked = new ArrayList<>();
  private final FakeProvider provider =
      FakeProvider.tokenFirst("a")
          .knowing(
              observable -> {
                asked.add(observable.value());
                return Findings.<CtimEntity>nothing();
              });
  private final TestRelay relay = TestRelay.with(provider);

  @AfterEach
  void stop() {
    relay.close();
  }

  private String fault(String body) {
    return fault(body.getBytes(UTF_8));
  }

  private String fault(byte[] body) {
    HttpResponse<String> answer =
        relay.post("/observe/observables", body, "Authorization", FakeTokens.FOR_ONE);
    assertEquals(200, answer.statusCode());
    return TestRelay.json(answer).getJsonArray("errors").getJsonObject(0).getString("message");
  }

  private static String larger(String than) {
    return "Invalid JSON payload received. {\"_schema\": [\"%s.\"]}".formatted(than);
  }

  @Test
  void takesBodiesOfOneMebibyteAndNoLargerOnes() {
    String body = "[" + " ".repeat((1 << 20) - 2) + "]";

    assertEquals("{\"data\":{}}", relay.post("/observe/observables", body).body());
    assertEquals(larger("Body larger than 1048576 bytes"), fault(body + " "));
    assertEquals(larger("Body larger than 1048576 bytes"), fault("x".repeat(8 << 20)));
  }

  @Test
  void takesAThousandObservablesAndNoMore() {
    String thousand =
        "{\"type\":\"md5\",\"value\":\"x\"},".repeat(999) + "{\"type\":\"md5\",\"value\":\"x\"}";

    assertEquals("{\"data\":{}}", relay.post("/observe/observables", "[" + thousand + "]").body());
    assertEquals(larger("List larger than 1000 observables"), fault("[" + thousand + ",1]"));
  }

  @Test
  void takesTextsOf8192CharactersAndNoLongerOnes() {
    String longest = "[{\"type\":\"md5\",\"value\":\"%s\"}]".formatted("x".repeat(8192));

    assertEquals("{\"data\":{}}", relay.post("/observe/observables", longest).body());
    assertEquals(larger("Text larger than 8192 characters"), fault(longest.replace("xx", "xxx")));
    assertEquals(
        larger("Text larger than 8192 characters"),
        fault("[{\"%s\":1}]".formatted("x".repeat(8193))));
  }

  @Test
  void takesNestingOf32LevelsAndNoDeeperOne() {
    String deepest = "[".repeat(32) + "]".repeat(32);

    assertEquals(
        "Invalid JSON payload received. {\"0\": {\"_schema\": [\"Invalid input type.\"]}}",
        fault(deepest));
    assertEquals(larger("Nesting larger than 32 levels"), fault("[" + deepest + "]"));
    assertEquals(
        "Invalid JSON payload received. {\"0\": {\"_schema\": [\"Invalid input type.\"]}}",
        fault("[\"" + "[{".repeat(50) + "\\\"" + "[{".repeat(50) + "\"]"),
        "brackets within a text do not nest");
  }

  @Test
  void survivesBombs() {
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertEquals(larger("Nesting larger than 32 levels"), fault("[".repeat(100_000)));
          assertEquals(larger("Nesting larger than 32 levels"), fault("[{\"\":".repeat(50_000)));
          assertEquals(
              larger("Nesting larger than 32 levels"),
              fault("]".repeat(100) + "[".repeat(100_000)));
          assertTrue(fault("[" + "{},".repeat(300_000) + "{}]").contains("List larger than"));
          assertTrue(fault("[1e999999999999]").contains("Invalid input type"));
          assertTrue(fault("[" + "9".repeat(1_000_000) + "]").contains("Invalid input type"));
        });
  }

  /** Where it does not look, the reader must notice as well that a text ends too early. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"more\":[",
        "[{\"more\":{",
        "[{\"more\":{\"a\":[1,2,{}]",
        "[[",
        "[{\"more\":[\"",
        "{\"more\":[{"
      })
  void endsWithABodyThatEndsTooEarly(String body) {
    String fault = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> fault(body));

    assertTrue(fault.endsWith("{\"_schema\": [\"Invalid input type.\"]}"), fault);
  }

  /** Names with the same hash code, in one object. */
  @Test
  void survivesNamesThatCollide() {
    List<String> names = new ArrayList<>(List.of(""));
    for (int i = 0; i < 13; i++) {
      List<String> longer = new ArrayList<>();
      names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
      names.clear();
      names.addAll(longer);
    }

    String body = "[{\"" + String.join("\":1,\"", names) + "\":1}]";

    assertTimeout(Duration.ofSeconds(5), () -> assertTrue(fault(body).contains("Unknown field.")));
  }

  static List<Arguments> encodings() {
    return List.of(
        Arguments.of("UTF-8", ""),
        Arguments.of("UTF-8", "\ufeff"),
        Arguments.of("UTF-16LE", ""),
        Arguments.of("UTF-16LE", "\ufeff"),
        Arguments.of("UTF-16BE", ""),
        Arguments.of("UTF-16BE", "\ufeff"),
        Arguments.of("UTF-32LE", ""),
        Arguments.of("UTF-32LE", "\ufeff"),
        Arguments.of("UTF-32BE", ""),
        Arguments.of("UTF-32BE", "\ufeff"));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsTheEncodingsOfJson(String encoding, String mark) {
    byte[] body = (mark + UMLAUT).getBytes(Charset.forName(encoding));

    relay.post("/observe/observables", body, "Authorization", FakeTokens.FOR_ONE);

    assertEquals(List.of("ü.example"), asked);
  }

  @Test
  void takesBytesThatAreNoTextForNoJson() throws IOException {
    ByteArrayOutputStream half = new ByteArrayOutputStream();
    half.write(UMLAUT.getBytes(UTF_16LE));
    half.write('x');

    for (byte[] body :
        List.of(
            UMLAUT.getBytes(ISO_8859_1),
            half.toByteArray(),
            "[\ud800".getBytes(UTF_16BE),
            new byte[] {0, 0, 0},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {'[', 0x11, 0, 0, 0, 0, 0, 0},
            "\ufeff\ufeff[]".getBytes(UTF_8),
            "[\"\u0000\"]".getBytes(UTF_8))) {
      assertEquals(
          "Invalid JSON payload received. {\"_schema\": [\"Invalid input type.\"]}", fault(body));
    }
  }

  @Test
  void answersEveryCaseOfTheJsonTestSuite() throws IOException {
    JsonObject cases =
        TestRelay.json(SharedFolder.text("fixtures/json/JSONTestSuite-test_parsing.json"))
            .getJsonObject("files");

    List<String> wrong = new ArrayList<>();
    for (String name : cases.keySet()) {
      byte[] body = Base64.getDecoder().decode(cases.getString(name));
      HttpResponse<String> answer =
          relay.post("/observe/observables", body, "Authorization", FakeTokens.FOR_ONE);
      if (answer.statusCode() != 200 || !isProper(name, body, TestRelay.json(answer))) {
        wrong.add(name + ": " + answer.statusCode() + " " + answer.body());
      }
    }

    assertEquals(List.of(), wrong);
  }

  /**
   * Distinguishes text that is not JSON, and JSON that is not a list, from lists, which hold no
   * observables.
   */
  private static boolean isProper(String name, byte[] body, JsonObject answer) {
    if (!answer.containsKey("errors")) {
      return name.startsWith("y_") && answer.toString().equals("{\"data\":{}}");
    }
    String message = answer.getJsonArray("errors").getJsonObject(0).getString("message");
    boolean isNoList =
        message.endsWith(" {\"_schema\": [\"Invalid input type.\"]}")
            || message.endsWith("\"Nesting larger than 32 levels.\"]}");
    boolean begins = new String(body, ISO_8859_1).stripLeading().startsWith("[");
    return switch (name.charAt(0)) {
      case 'n' -> isNoList;
      case 'y' -> isNoList != begins;
      default -> true;
    };
  }
}
