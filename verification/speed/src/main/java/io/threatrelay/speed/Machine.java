package io.threatrelay.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What numbers depend on. */
final class Machine {

  private Machine() {}

  static String description(Lab lab) throws IOException {
    return "%d cores of %s, %s MB, %s %s; relay on %s with %s; load average %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            first("/proc/cpuinfo", "model name"),
            Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            lab.javas(),
            String.join(" ", Java.current().flags()),
            loadAverage());
  }

  /** Of the last minute: others may be at work here. */
  static String loadAverage() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String first(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).trim())
        .findFirst()
        .orElse("unknown");
  }
}
