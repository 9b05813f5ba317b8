package io.threatrelay.provider.testkit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exchanges recorded from the real APIs, which lie beside the project on some machines and are no
 * part of it.
 */
public final class SharedFixtures {

  private final Path folder;

  private SharedFixtures(Path folder) {
    this.folder = folder;
  }

  /** The fixtures about a provider; empty where there are none. */
  public static Optional<SharedFixtures> of(String provider) {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("domain")) && Files.isDirectory(dir.resolve("adapters"))) {
        Path folder = dir.resolveSibling("shared").resolve("fixtures").resolve(provider);
        return Optional.of(new SharedFixtures(folder)).filter(f -> Files.isDirectory(f.folder));
      }
    }
    return Optional.empty();
  }

  /** A file's text. */
  public String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The answer of a recorded exchange, as it went over the wire. */
  public Behaviour replay(String name) {
    JsonObject response = object(text(name)).getJsonObject("response");
    JsonValue body = response.get("body");
    String text = body instanceof JsonString plain ? plain.getString() : body.toString();
    String type = body instanceof JsonString ? "text/plain" : "application/json; charset=utf-8";
    return Behaviour.raw(response.getInt("status"), type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
