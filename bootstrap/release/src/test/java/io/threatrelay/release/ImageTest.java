package io.threatrelay.release;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the Dockerfile leaves in the image: its last stage, and what that copies from others. */
class ImageTest {

  private List<String> stages;

  @BeforeEach
  void read() throws IOException {
    String file =
        Files.readString(Path.of("../../Dockerfile"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(joining("\n"))
            .replaceAll("\\\\\n\\s*", " ");
    stages = Arrays.stream(file.split("(?m)^(?=FROM )")).filter(s -> !s.isBlank()).toList();
  }

  private static List<String> lines(String stage, String verb) {
    return stage.lines().filter(line -> line.startsWith(verb + " ")).toList();
  }

  private String last() {
    return stages.get(stages.size() - 1);
  }

  @Test
  void consistsOfARuntimeAndTheProgram() {
    assertEquals(
        List.of("COPY --from=runtime /opt/jre /opt/jre", "COPY --from=runtime /app /app"),
        lines(last(), "COPY"));
    assertEquals(List.of(), lines(last(), "ADD"));
    assertEquals(List.of(), lines(last(), "RUN"));
  }

  /** The stage that the program is copied from deletes the jar after its last use. */
  @Test
  void lacksTheSandboxWithItsPrivateKeys() {
    String runtime = stages.get(stages.size() - 2);
    List<String> commands = lines(runtime, "RUN");

    assertTrue(runtime.startsWith("FROM eclipse-temurin:25-jdk AS runtime"), runtime);
    assertTrue(
        commands.get(commands.size() - 1).endsWith("&& rm lib/sandbox-*.jar"), commands.toString());
    assertFalse(runtime.indexOf("COPY", runtime.lastIndexOf("RUN")) >= 0, runtime);
  }

  /** A JDK image has its JDK below /opt/java, and objcopy is missing there. */
  @Test
  void linksItsRuntimeWithWhatAJdkImageHas() {
    String jlink = lines(stages.get(stages.size() - 2), "RUN").get(0);

    assertTrue(jlink.contains("--output /opt/jre --strip-java-debug-attributes "), jlink);
    assertFalse(jlink.contains("--strip-debug"), jlink);
  }
}
