package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Somebody's terminal: it stays in the folder to which it has gone. */
final class Shell {

  private static final int PATIENCE_MINUTES = 5;

  private final Path work;
  private final Map<String, String> environment = new TreeMap<>();
  private Path folder;

  /**
   * @param work where it begins
   */
  Shell(Path work) {
    this.work = work;
    this.folder = work;
  }

  /** From now on this is set. */
  Shell with(Map<String, String> more) {
    environment.putAll(more);
    return this;
  }

  Path folder() {
    return folder;
  }

  /** What the commands print, one of which must fail. */
  String fails(String commands) throws IOException, InterruptedException {
    return run(commands, true);
  }

  /** What the commands print, which must all do well. */
  String runs(String commands) throws IOException, InterruptedException {
    return run(commands, false);
  }

  private String run(String commands, boolean fails) throws IOException, InterruptedException {
    Path log = Files.createTempFile(work, "said", ".log");
    Path whereTo = Files.createTempFile(work, "folder", ".txt");
    Process process = start(commands + "\npwd > " + whereTo).redirectOutput(log.toFile()).start();
    assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), commands);
    String said = Files.readString(log);
    assertEquals(fails, process.exitValue() != 0, commands + "\n" + said);
    if (!fails) {
      folder = Path.of(Files.readString(whereTo).strip());
    }
    return said;
  }

  /** A process that is not waited for. */
  ProcessBuilder start(String commands) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-ec", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
    builder.environment().putAll(environment);
    return builder;
  }
}
