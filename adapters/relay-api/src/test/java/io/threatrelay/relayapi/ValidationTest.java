package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

  private static final TestRelay RELAY =
      TestRelay.with(FakeProvider.tokenFirst("a"), FakeProvider.bodyFirst("b"));
  private static final String NO_LIST = "{\"_schema\": [\"Invalid input type.\"]}";

  @AfterAll
  static void stop() {
    RELAY.close();
  }

  static List<Arguments> bodiesAndFaults() {
    return List.of(
        Arguments.of("", NO_LIST),
        Arguments.of(" ", NO_LIST),
        Arguments.of("null", NO_LIST),
        Arguments.of("true", NO_LIST),
        Arguments.of("\"[]\"", NO_LIST),
        Arguments.of("5", NO_LIST),
        Arguments.of("{}", NO_LIST),
        Arguments.of("{\"type\":\"ip\",\"value\":\"1.2.3.4\"}", NO_LIST),
        Arguments.of("[", NO_LIST),
        Arguments.of("[]]", NO_LIST),
        Arguments.of("[] []", NO_LIST),
        Arguments.of("[{\"type\":\"ip\",\"value\":\"1.2.3.4\"},]", NO_LIST),
        Arguments.of("no json", NO_LIST),
        Arguments.of("[null]", "{\"0\": {\"_schema\": [\"Invalid input type.\"]}}"),
        Arguments.of("[[]]", "{\"0\": {\"_schema\": [\"Invalid input type.\"]}}"),
        Arguments.of("[\"ip\"]", "{\"0\": {\"_schema\": [\"Invalid input type.\"]}}"),
        Arguments.of("[1.5]", "{\"0\": {\"_schema\": [\"Invalid input type.\"]}}"),
        Arguments.of(
            "[{}]",
            "{\"0\": {\"type\": [\"Missing data for required field.\"],"
                + " \"value\": [\"Missing data for required field.\"]}}"),
        Arguments.of(
            "[{\"type\":\"ip\",\"value\":\"1.2.3.4\"},{\"type\":\"ip\",\"value\":\"1.2.3.4\"},{\"type\":\"ip\"}]",
            "{\"2\": {\"value\": [\"Missing data for required field.\"]}}"),
        Arguments.of(
            "[{\"value\":\"1.2.3.4\"}]",
            "{\"0\": {\"type\": [\"Missing data for required field.\"]}}"),
        Arguments.of(
            "[{\"type\":null,\"value\":null}]",
            "{\"0\": {\"type\": [\"Field may not be null.\"], \"value\": [\"Field may not be null.\"]}}"),
        Arguments.of(
            "[{\"value\":5,\"type\":true}]",
            "{\"0\": {\"type\": [\"Not a valid string.\"], \"value\": [\"Not a valid string.\"]}}"),
        Arguments.of(
            "[{\"type\":[\"ip\"],\"value\":{\"a\":[{}]}}]",
            "{\"0\": {\"type\": [\"Not a valid string.\"], \"value\": [\"Not a valid string.\"]}}"),
        Arguments.of(
            "[{\"type\":\"\",\"value\":\"\"}]",
            "{\"0\": {\"type\": [\"Field may not be blank.\"], \"value\": [\"Field may not be blank.\"]}}"),
        Arguments.of(
            "[{\"type\":\"unknown type\",\"value\":\"\"}]",
            "{\"0\": {\"value\": [\"Field may not be blank.\"]}}"),
        Arguments.of(
            "[{\"foo\":1,\"value\":\"x\",\"type\":\"ip\",\"bar\":null}]",
            "{\"0\": {\"foo\": [\"Unknown field.\"], \"bar\": [\"Unknown field.\"]}}"),
        Arguments.of(
            "[{\"type\":\"ip\",\"value\":\"x\",\"\":1,\"Type\":\"ip\"}]",
            "{\"0\": {\"\": [\"Unknown field.\"], \"Type\": [\"Unknown field.\"]}}"),
        Arguments.of(
            "[{\"type\":\"ip\",\"value\":\"x\",\"ü\\u0000\\\"\\\\\\n\\u007f💩\":1}]",
            "{\"0\": {\"\\u00fc\\u0000\\\"\\\\\\n\\u007f\\ud83d\\udca9\": [\"Unknown field.\"]}}"),
        Arguments.of(
            "[{\"type\":\"ip\",\"value\":\"x\",\"\\ud800\":1}]",
            "{\"0\": {\"\\ud800\": [\"Unknown field.\"]}}"),
        Arguments.of(
            "[{\"value\":\"\",\"x\":1},{\"type\":\"ip\",\"value\":\"fine\"},7,{\"type\":null,\"value\":\"\"}]",
            "{\"0\": {\"type\": [\"Missing data for required field.\"], \"value\": [\"Field may not be"
                + " blank.\"], \"x\": [\"Unknown field.\"]},"
                + " \"2\": {\"_schema\": [\"Invalid input type.\"]},"
                + " \"3\": {\"type\": [\"Field may not be null.\"], \"value\": [\"Field may not be blank.\"]}}"));
  }

  @ParameterizedTest
  @MethodSource("bodiesAndFaults")
  void namesAllFaultsAndEndsAsTheOriginalDoes(String body, String detail) {
    assertEquals(fault(detail), errorOf("/a/observe/observables", body));
    assertEquals(fault(detail), errorOf("/a/refer/observables", body));
    assertEquals(fault(detail + "."), errorOf("/b/observe/observables", body));
    assertEquals(fault(detail + "."), errorOf("/b/refer/observables", body));
    assertEquals(fault(detail + "."), errorOf("/b/respond/observables", body));
    assertEquals(fault(detail + "."), errorOf("/observe/observables", body));
  }

  static List<Arguments> ordersAndFaults() {
    return List.of(
        Arguments.of("", NO_LIST),
        Arguments.of("[]", NO_LIST),
        Arguments.of("\"x\"", NO_LIST),
        Arguments.of(
            "{}",
            "{\"action-id\": [\"Missing data for required field.\"],"
                + " \"observable_type\": [\"Missing data for required field.\"],"
                + " \"observable_value\": [\"Missing data for required field.\"]}"),
        Arguments.of(
            "{\"action_id\":\"x\",\"observable_value\":\"\",\"observable_type\":null,\"action-id\":5}",
            "{\"action-id\": [\"Not a valid string.\"],"
                + " \"observable_type\": [\"Field may not be null.\"],"
                + " \"observable_value\": [\"Field may not be blank.\"]}"));
  }

  @ParameterizedTest
  @MethodSource("ordersAndFaults")
  void namesAllFaultsOfAnOrder(String body, String detail) {
    assertEquals(fault(detail + "."), errorOf("/b/respond/trigger", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        " \t\r\n[ ] ",
        "[{\"type\":\" \",\"value\":\" \"}]",
        "[{\"type\":\"md5\",\"value\":\"x\"}]",
        "[{\"value\":\"x\",\"value\":\"y\",\"type\":\"\",\"type\":\"md5\"}]",
        "[{\"type\":5,\"type\":\"md5\",\"value\":\"x\"}]"
      })
  void takesWhatIsWellFormed(String body) {
    assertEquals("{\"data\":{}}", RELAY.post("/b/observe/observables", body).body());
  }

  @Test
  void countsTheLastOfMembersWithTheSameName() {
    assertEquals(
        fault("{\"0\": {\"value\": [\"Field may not be blank.\"]}}"),
        errorOf("/a/observe/observables", "[{\"type\":\"ip\",\"value\":\"x\",\"value\":\"\"}]"));
  }

  @Test
  void warnsOfValuesThatAreNotWhatTheirTypeSays() {
    assertEquals(
        "{\"errors\":[{\"type\":\"warning\",\"code\":\"invalid argument\","
            + "\"message\":\"Skipped: `\\\\u0007\\\"` is not a valid IP address.\"}]}",
        RELAY
            .post("/b/observe/observables", "[{\"type\":\"IP\",\"value\":\"\\u0007\\\"\"}]")
            .body());
  }

  private static String fault(String detail) {
    return "Invalid JSON payload received. " + detail;
  }

  private static String errorOf(String path, String body) {
    JsonObject answer = TestRelay.json(RELAY.post(path, body));
    JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
    assertEquals("fatal", error.getString("type"));
    assertEquals("invalid argument", error.getString("code"));
    return error.getString("message");
  }
}
