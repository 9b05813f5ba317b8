package io.threatrelay.siege;

import io.threatrelay.testsupport.RelayProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a siege is run.
 *
 * @param jar the relay
 * @param java the binary that runs it
 * @param heap its largest size, as in 128m
 * @param phase how long the client is measured, undisturbed and again under each attack
 * @param attacks in their order
 * @param ratio how many times its undisturbed p99 the client's p99 may be
 */
record SiegeOptions(
    Path jar, Path java, String heap, Duration phase, List<Attack> attacks, double ratio) {

  static final String USAGE =
      "Siege relay.jar [--java PATH] [--heap SIZE] [--seconds N] [--ratio X] [--only ATTACK]...";

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException when it is not one of {@link #USAGE}
   */
  static SiegeOptions of(String... arguments) {
    Optional<Path> jar = Optional.empty();
    Path java = RelayProcess.currentJava();
    String heap = RelayProcess.HEAP;
    long seconds = 20;
    double ratio = 2;
    Set<Attack> only = new LinkedHashSet<>();
    Iterator<String> words = Arrays.asList(arguments).iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--java" -> java = Path.of(value(word, words));
        case "--heap" -> heap = value(word, words);
        case "--seconds" -> seconds = Long.parseLong(value(word, words));
        case "--ratio" -> ratio = Double.parseDouble(value(word, words));
        case "--only" -> only.add(Attack.valueOf(value(word, words)));
        default -> jar = Optional.of(jar(word));
      }
    }
    return new SiegeOptions(
        jar.orElseThrow(() -> new IllegalArgumentException(USAGE)),
        java,
        heap,
        Duration.ofSeconds(seconds),
        only.isEmpty() ? List.of(Attack.values()) : List.copyOf(only),
        ratio);
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
