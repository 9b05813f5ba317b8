package io.threatrelay.wirefuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.threatrelay.wirefuzz.TestServer.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzerTest {

  private static final String RIGHT =
      "GET /watchdog HTTP/1.1\r\nHost: x\r\nHealth-Check: o7x0\r\nConnection: close\r\n\r\n";
  private static final String MALFORMED =
      "POST /version HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n"
          + "GET /watchdog HTTP/1.1\r\nHost: x\r\nHealth-Check: i7x0\r\n\r\n";

  private static FuzzCase fuzzCase(String text) {
    return new FuzzCase(7, text.getBytes(StandardCharsets.ISO_8859_1), List.of());
  }

  private static String printed(Findings findings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    findings.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aServerThatKeepsToTheStandardGivesNoFindings() throws IOException {
    Findings findings = new Findings();
    try (TestServer server = new TestServer(Fault.NONE)) {
      Fuzzer fuzzer = new Fuzzer(server.port(), 1, findings);
      for (int i = 0; i < 1000; i++) {
        fuzzer.send(i);
      }
    }

    assertEquals("", printed(findings));
  }

  @ParameterizedTest
  @CsvSource({
    "FAILS, status 500 for: a right request",
    "REFUSES, status 400 for a right request",
    "ANSWERS_OTHERS, answer to another request behind: a right request",
    "HANGS, neither answered nor closed: a right request",
    "STAYS_OPEN, not closed behind: a right request",
    "CLOSES_EARLY, no answer to a right request",
  })
  void aFaultWithARightRequestIsFound(Fault fault, String kind) throws IOException {
    assertFound(fault, RIGHT, kind);
  }

  @ParameterizedTest
  @CsvSource({
    "SERVES_WHAT_IS_MALFORMED, served: Transfer-Encoding other than chunked",
    "SERVES_INNER_REQUESTS, second request served behind: Transfer-Encoding other than chunked",
    "STAYS_OPEN, not closed behind: Transfer-Encoding other than chunked",
    "HANGS, neither answered nor closed: Transfer-Encoding other than chunked",
    "SENDS_HALF, half an answer to: Transfer-Encoding other than chunked",
    "BABBLES, answer that is not HTTP to: Transfer-Encoding other than chunked",
  })
  void aFaultWithAMalformedRequestIsFound(Fault fault, String kind) throws IOException {
    assertFound(fault, MALFORMED, kind);
  }

  private static void assertFound(Fault fault, String text, String kind) throws IOException {
    Findings findings = new Findings();
    try (TestServer server = new TestServer(fault)) {
      new Fuzzer(server.port(), 1, Duration.ofMillis(300), findings).send(fuzzCase(text));
    }

    assertEquals("FINDING 1 x " + kind, printed(findings).lines().findFirst().orElse("none"));
    assertFalse(findings.isEmpty());
  }

  @Test
  void aSeedMakesTheSameCasesAgain() {
    FuzzCase first = new Generator(3, "x").make(42);
    FuzzCase again = new Generator(3, "x").make(42);

    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals(first.splits(), again.splits());
  }

  @Test
  void aFindingShowsItsBytesEscaped() {
    assertEquals("a\\r\\n\\x00\\xff\\\\", fuzzCase("a\r\n\0\u00ff\\").escaped());
  }
}
