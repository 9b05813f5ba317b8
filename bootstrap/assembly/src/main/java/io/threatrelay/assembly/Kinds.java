package io.threatrelay.assembly;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Numbers, durations, words and files. */
final class Kinds {

  private Kinds() {}

  /** Words between commas, none of which is looked at here. */
  static Kind<List<String>> list(String allowed) {
    return new Kind<>(allowed, Kinds::words);
  }

  static List<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static Kind<Integer> number(int least, int most) {
    return new Kind<>(
        "a number from " + least + " to " + most,
        text -> {
          // A long holds any ten digits.
          if (text.matches("[0-9]{1,10}")
              && Long.parseLong(text) >= least
              && Long.parseLong(text) <= most) {
            return Integer.parseInt(text);
          }
          throw new Misfit(text);
        });
  }

  static Kind<Duration> duration(Duration least, Duration most) {
    return new Kind<>(
        "an ISO 8601 duration from " + least + " to " + most,
        text -> {
          Duration duration = duration(text);
          if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
            return duration;
          }
          throw new Misfit(text);
        });
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException notADuration) {
      throw new Misfit(text);
    }
  }

  static Kind<String> oneOf(String... words) {
    return new Kind<>(
        "one of " + String.join(", ", words),
        text -> {
          String word = text.toLowerCase(Locale.ROOT);
          if (List.of(words).contains(word)) {
            return word;
          }
          throw new Misfit(text);
        });
  }

  static Kind<Path> readableFile(String kind) {
    return path("a readable " + kind, Files::isRegularFile);
  }

  static Kind<Path> readableFolder() {
    return path("a readable folder", Files::isDirectory);
  }

  private static Kind<Path> path(String allowed, Predicate<Path> fits) {
    return new Kind<>(
        allowed,
        text ->
            path(text).filter(fits).filter(Files::isReadable).orElseThrow(() -> new Misfit(text)));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}
