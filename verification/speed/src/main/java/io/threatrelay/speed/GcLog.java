package io.threatrelay.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a JVM's log says of its heap: used before each collection, and after it. */
final class GcLog {

  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

  private GcLog() {}

  static Path create() throws IOException {
    return Files.createTempFile("relay-gc-", ".log");
  }

  static String flag(Path log) {
    return "-Xlog:gc:file=" + log;
  }

  /** Megabytes. */
  static int mostUsed(Path log) throws IOException {
    return most(log, 1);
  }

  /** Megabytes. */
  static int mostLive(Path log) throws IOException {
    return most(log, 2);
  }

  private static int most(Path log, int group) throws IOException {
    return COLLECTION
        .matcher(Files.readString(log))
        .results()
        .map((MatchResult found) -> found.group(group))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
