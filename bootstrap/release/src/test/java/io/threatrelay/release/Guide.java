package io.threatrelay.release;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What docs/add-a-provider.md tells its reader to do, step by step. */
final class Guide {

  private static final Pattern STEP = Pattern.compile("(?ms)^## ([0-9]+)\\. (.*?)(?=^## |\\z)");
  private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```");
  private static final Pattern CHANGE =
      Pattern.compile("(?ms)^In `([A-Za-z]+\\.java)`:\n\n```diff\n(.*?)^```");
  private static final Pattern NEXT_PLACE = Pattern.compile("(?m)^@@.*\n");

  private final Map<Integer, String> steps = new TreeMap<>();

  private Guide(String text) {
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      steps.put(Integer.parseInt(step.group(1)), step.group(2));
    }
  }

  static Guide read(Path file) throws IOException {
    return new Guide(Files.readString(file));
  }

  int length() {
    return steps.size();
  }

  /** What a step types into a shell. */
  String commands(int step) {
    return COMMANDS.matcher(steps.get(step)).results().map(m -> m.group(1)).collect(joining());
  }

  /** Changes the files of a project as a step says; tells how many lines are new. */
  int change(int step, Path project) throws IOException {
    Matcher change = CHANGE.matcher(steps.get(step));
    int added = 0;
    while (change.find()) {
      Path file = find(change.group(1), project);
      String text = Files.readString(file);
      for (String place : NEXT_PLACE.split(change.group(2))) {
        String before = side(place, '-');
        List<String> pieces = new ArrayList<>(List.of(text.split(Pattern.quote(before), -1)));
        assertEquals(2, pieces.size(), "step " + step + ", once in " + file + ":\n" + before);
        text = String.join(side(place, '+'), pieces);
        added += (int) place.lines().filter(line -> line.startsWith("+")).count();
      }
      Files.writeString(file, text);
    }
    return added;
  }

  private static Path find(String name, Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  /** A place in a file, before or after the change. */
  private static String side(String place, char sign) {
    return place
        .lines()
        .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign)
        .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
        .collect(joining());
  }
}
