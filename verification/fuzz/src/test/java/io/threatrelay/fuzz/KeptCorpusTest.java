package io.threatrelay.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing began with, and what it found once, holds at every build. */
class KeptCorpusTest {

  private static final int LARGE = 512 * 1024;

  @TestFactory
  Stream<DynamicTest> everyKeptInputPasses() {
    return Target.all().stream()
        .flatMap(target -> target.kept().stream().map(input -> passes(target, input)));
  }

  /** What took time with the square of the length would not end. */
  @TestFactory
  Stream<DynamicTest> everyKeptInputMayRepeatItself() {
    return Target.all().stream()
        .flatMap(target -> target.kept().stream().map(input -> staysQuick(target, input)));
  }

  private static DynamicTest staysQuick(Target target, Path input) {
    return dynamicTest(
        target.name() + "/" + input.getFileName(),
        () -> {
          byte[] bytes = Files.readAllBytes(input);
          for (int third = 0; third < 3; third++) {
            byte[] grown = grown(bytes, bytes.length * third / 3, bytes.length * (third + 1) / 3);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> target.run(grown));
          }
        });
  }

  /** The input with one part of it so many times that it becomes large. */
  private static byte[] grown(byte[] input, int from, int to) {
    ByteArrayOutputStream grown = new ByteArrayOutputStream();
    grown.write(input, 0, from);
    while (to > from && grown.size() < LARGE) {
      grown.write(input, from, to - from);
    }
    grown.write(input, to, input.length - to);
    return grown.toByteArray();
  }

  private static DynamicTest passes(Target target, Path input) {
    return dynamicTest(
        target.name() + "/" + input.getFileName(),
        () ->
            assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> target.run(Files.readAllBytes(input))));
  }
}
