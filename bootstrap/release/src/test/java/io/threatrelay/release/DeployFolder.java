package io.threatrelay.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files in {@code deploy/}; tests run in their module's folder. */
final class DeployFolder {

  private static final Path FOLDER = Path.of("..", "..", "deploy");

  private DeployFolder() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("kubernetes"))) {
      return files.sorted().toList();
    }
  }

  /** Every document of a YAML file. */
  static List<JsonNode> documents(String yaml) {
    try (MappingIterator<JsonNode> all =
        new YAMLMapper().readerFor(JsonNode.class).readValues(yaml)) {
      return all.readAll();
    }
  }
}
