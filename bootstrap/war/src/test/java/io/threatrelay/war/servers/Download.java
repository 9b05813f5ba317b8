package io.threatrelay.war.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers out of Maven's repository, by Maven itself, which keeps them for the next time. */
final class Download {

  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:";

  private Download() {}

  /** The server's folder, or its jar. */
  static Path of(RealServer server, Path folder) throws IOException, InterruptedException {
    Path there = Files.createDirectories(folder.resolve(server.name()));
    boolean archive = server.coordinates().contains(":zip");
    maven(
        folder,
        PLUGIN + (archive ? "unpack" : "copy"),
        "-Dartifact=" + server.coordinates(),
        "-DoutputDirectory=" + there,
        "-Dmdep.useBaseVersion=true",
        "-DmarkersDirectory=" + folder.resolve("markers"));
    return Folders.only(there);
  }

  private static void maven(Path folder, String... words) throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("maven.home", "."), "bin", "mvn");
    List<String> command =
        new ArrayList<>(
            List.of(Files.exists(program) ? program.toString() : "mvn", "-B", "-q", "-ntp"));
    command.addAll(List.of(words));
    Process maven = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (maven.waitFor() != 0) {
      throw new IOException("Maven did not bring " + List.of(words));
    }
  }
}
