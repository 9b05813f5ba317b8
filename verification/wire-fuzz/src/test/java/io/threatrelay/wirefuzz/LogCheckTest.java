package io.threatrelay.wirefuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {

  private final Findings findings = new Findings();

  @TempDir private Path folder;

  private String checked(String log, int requests) throws IOException {
    Path file = Files.writeString(folder.resolve("log"), log);
    LogCheck.check(file, requests, findings);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    findings.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineARequestIsNoFinding() throws IOException {
    assertEquals("", checked("2026-11-28 12:00:00 INFO GET /watchdog 200\tin 1 ms\n", 1));
  }

  @Test
  void aStackTraceIsFound() throws IOException {
    assertEquals(
        "FINDING 1 x stack trace in the log\n  \tat a.b.C.d(C.java:1)\n",
        checked("2026-11-28 12:00:00 WARNING Oh\n\tat a.b.C.d(C.java:1)\n", 1));
  }

  @Test
  void anExceptionOnALineOfItsOwnIsFound() throws IOException {
    assertEquals(
        "FINDING 1 x stack trace in the log\n  java.lang.IllegalStateException: Host\n",
        checked("java.lang.IllegalStateException: Host\n", 1));
  }

  @Test
  void aControlCharacterIsFound() throws IOException {
    assertEquals(
        "FINDING 1 x control character in the log\n  a?[31mRED\n", checked("a\33[31mRED\n", 1));
  }

  @Test
  void aLargeLogIsFound() throws IOException {
    String log = "a line of the log\n".repeat(4000);

    assertEquals("FINDING 1 x large log\n  72000 bytes for 1 requests\n", checked(log, 1));
  }

  @Test
  void manyRequestsMayLeaveALargeLog() throws IOException {
    assertEquals("", checked("a line of the log\n".repeat(4000), 1000));
  }
}
