package io.threatrelay.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process takes of the machine, as Linux and its own JVM tell.
 *
 * @param heap kilobytes in use after a full collection
 * @param resident kilobytes
 */
public record Footprint(long threads, long sockets, long heap, long resident) {

  private static final Pattern USED =
      Pattern.compile("(?:generation|heap|DefNew|Tenured) +total \\d+K, used (\\d+)K");

  /**
   * Collects garbage, then measures.
   *
   * @throws IOException when there is no such process any more
   */
  public static Footprint of(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    long heap = used(jcmd(pid, "GC.heap_info"));
    String status = Files.readString(Path.of("/proc/" + pid + "/status"));
    return new Footprint(field(status, "Threads"), sockets(pid), heap, field(status, "VmRSS"));
  }

  /** Kilobytes in use, from what {@code GC.heap_info} prints for the serial collector or G1. */
  public static long used(String heapInfo) {
    Matcher used = USED.matcher(heapInfo);
    long heap = 0;
    while (used.find()) {
      heap += Long.parseLong(used.group(1));
    }
    return heap;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static long field(String status, String name) {
    Matcher field = Pattern.compile(name + ":\\s+(\\d+)").matcher(status);
    if (!field.find()) {
      throw new IllegalStateException("no " + name + " in " + status);
    }
    return Long.parseLong(field.group(1));
  }

  private static long sockets(long pid) throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      return descriptors.filter(Footprint::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }
}
