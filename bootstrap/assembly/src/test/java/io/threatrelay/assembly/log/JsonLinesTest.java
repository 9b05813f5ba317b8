package io.threatrelay.assembly.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {

  @Test
  void givesTheParticularsOfARequestAsMembersOfTheirOwn() {
    JsonObject line = line("method=POST mount=/urlscan status=200 ms=12 id=007");

    assertEquals("/urlscan", line.getString("mount"));
    assertEquals(200, line.getInt("status"));
    assertEquals("007", line.getString("id"));
    assertEquals("info", line.getString("level"));
  }

  @Test
  void leavesOtherMessagesAlone() {
    JsonObject line = line("listening on http://localhost:9090 for a=b, c");

    assertFalse(line.containsKey("a"));
    assertEquals("listening on http://localhost:9090 for a=b, c", line.getString("message"));
  }

  private static JsonObject line(String message) {
    String text = new JsonLines().format(new LogRecord(Level.INFO, message));
    return Json.createReader(new StringReader(text)).readObject();
  }
}
