package io.threatrelay.wirefuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a relay must not write to its log, whatever it is sent. */
final class LogCheck {

  /** Bytes that the log may hold for each request. */
  static final long EACH = 500;

  /** Bytes that the log may hold before any request. */
  static final long START = 64 << 10;

  private static final Pattern STACK_TRACE =
      Pattern.compile(
          "\\s+at [\\w.$/]+\\(.*|[\\w.$]+\\.\\w+(Exception|Error)(: .*)?|Caused by: .*");
  private static final Pattern CONTROL = Pattern.compile(".*[\0-\10\13-\37\177-\u009f].*");
  private static final int SHOWN = 300;

  private LogCheck() {}

  /**
   * Looks at the whole log.
   *
   * @param requests how many were sent
   */
  static void check(Path log, long requests, Findings findings) throws IOException {
    long size = Files.size(log);
    if (size > START + EACH * requests) {
      findings.add("large log", size + " bytes for " + requests + " requests");
    }
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> check(line, findings));
    }
  }

  private static void check(String line, Findings findings) {
    String shown = line.substring(0, Math.min(SHOWN, line.length()));
    if (STACK_TRACE.matcher(line).matches()) {
      findings.add("stack trace in the log", shown);
    }
    if (CONTROL.matcher(line).matches()) {
      findings.add("control character in the log", shown.replaceAll("[^ -~]", "?"));
    }
  }
}
