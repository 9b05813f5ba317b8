package io.threatrelay.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How fast the relay is, a line for each thing that is measured. */
public final class Speed {

  private static final String NEWER_JDK = "jdk25";

  private Speed() {}

  /**
   * Arguments: the path of {@code relay.jar}; then the rows, or none for all of them. The system
   * property {@code jdk25} names the home of a newer JDK.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<Java> newer =
        Optional.ofNullable(System.getProperty(NEWER_JDK)).map(Path::of).map(Java::at);
    try (Lab lab = new Lab(arguments[0], newer, System.out)) {
      System.out.println(Machine.description(lab));
      for (Row row : wanted(arguments)) {
        try {
          row.measure(lab);
        } catch (IOException notMeasured) {
          System.out.printf("%-34s | not measured: %s%n", row, notMeasured.getMessage());
        }
      }
      System.out.println("load average at the end " + Machine.loadAverage());
    }
  }

  private static List<Row> wanted(String[] arguments) {
    return arguments.length == 1
        ? List.of(Row.values())
        : Arrays.stream(arguments)
            .skip(1)
            .map(name -> Row.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
            .toList();
  }
}
