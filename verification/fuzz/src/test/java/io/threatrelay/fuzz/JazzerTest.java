package io.threatrelay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fuzzes every target for {@code fuzz.seconds}, all beside each other, each in a process of its
 * own. What is found lies in {@code target/fuzz/<target>} together with the log and the grown
 * corpus.
 */
@EnabledIfSystemProperty(named = "fuzz.seconds", matches = "[0-9]+")
class JazzerTest {

  private static final String INSTRUMENTED =
      "io.threatrelay.**:org.eclipse.parsson.**:org.eclipse.yasson.**:io.jsonwebtoken.**";
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 10);
  private static final int SECONDS_TO_START = 120;

  @Test
  void findsNothing() throws Exception {
    Map<Target, Process> running = new LinkedHashMap<>();
    try {
      for (Target target : Target.all()) {
        running.put(target, start(target));
      }
      for (Map.Entry<Target, Process> each : running.entrySet()) {
        Path log = folder(each.getKey()).resolve("log");
        assertTrue(
            each.getValue().waitFor(SECONDS + SECONDS_TO_START, TimeUnit.SECONDS), log.toString());
        assertEquals(0, each.getValue().exitValue(), log.toString());
      }
    } finally {
      running.values().forEach(Process::destroyForcibly);
    }
  }

  private static Process start(Target target) throws IOException {
    Path folder = folder(target);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC"));
    command.add("-D" + ProviderTarget.ID + "=" + target.name());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type().getName());
    command.add("--instrumentation_includes=" + INSTRUMENTED);
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    // The first input loads classes, which takes long where they are instrumented.
    command.addAll(List.of("-rss_limit_mb=2500", "-timeout=60", "-max_len=8192"));
    command.addAll(List.of("-use_value_profile=1", "-print_final_stats=1"));
    if (Files.exists(target.dictionary())) {
      command.add("-dict=" + target.dictionary().toRealPath());
    }
    command.add("-max_total_time=" + SECONDS);
    command.add(corpus.toString());
    if (Files.exists(target.corpus())) {
      command.add(target.corpus().toRealPath().toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static Path folder(Target target) {
    return Path.of("target/fuzz", target.name()).toAbsolutePath();
  }
}
