package io.threatrelay.wirefuzz;

import io.threatrelay.testsupport.RelayProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a relay is fuzzed.
 *
 * @param jar the relay
 * @param java the binary that runs it
 * @param heap its largest size, as in 128m
 * @param duration how long cases are sent
 * @param seed decides about all cases
 * @param only the number of the one case to send; empty for all of them
 */
record FuzzOptions(
    Path jar, Path java, String heap, Duration duration, long seed, OptionalLong only) {

  static final String USAGE =
      "WireFuzz relay.jar [--java PATH] [--heap SIZE] [--seconds N] [--seed N] [--case N]";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException when it is not one of {@link #USAGE}
   */
  static FuzzOptions of(String... arguments) {
    Optional<Path> jar = Optional.empty();
    Path java = RelayProcess.currentJava();
    String heap = RelayProcess.HEAP;
    long seconds = 20;
    long seed = 1;
    OptionalLong only = OptionalLong.empty();
    Iterator<String> words = Arrays.asList(arguments).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--java" -> java = Path.of(value(word, words));
        case "--heap" -> heap = value(word, words);
        case "--seconds" -> seconds = Long.parseLong(value(word, words));
        case "--seed" -> seed = Long.parseLong(value(word, words));
        case "--case" -> only = OptionalLong.of(Long.parseLong(value(word, words)));
        default -> jar = Optional.of(jar(word));
      }
    }
    return new FuzzOptions(
        jar.orElseThrow(() -> new IllegalArgumentException(USAGE)),
        java,
        heap,
        Duration.ofSeconds(seconds),
        seed,
        only);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value. " + USAGE);
    }
    return words.next();
  }

  private static Path jar(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException("Unknown option " + word + ". " + USAGE);
    }
    return Path.of(word);
  }
}
