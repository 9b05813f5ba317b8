package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.threatrelay.testfiles.SharedFolder;
import io.threatrelay.token.SigningKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The conformance kit that lies beside the project, with its fake providers; tests skip without.
 */
final class ConformanceKit implements AutoCloseable {

  private static final String PYTHON = "python3";
  private static final String OLD_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 11))";
  private static final Pattern SETTING = Pattern.compile("export (\\w+)='([^']*)'\n");
  private static final String ALL_SETTINGS = "(" + SETTING + ")*export URLSCAN_UI_URL='[^']*'\n";

  private final Path folder;
  private final Program fakes;
  private final Map<String, String> settings;
  private final JsonObject manifest;
  private final SigningKey key;

  private ConformanceKit(Path folder, Program fakes, Map<String, String> settings, Path manifest)
      throws IOException {
    this.folder = folder;
    this.fakes = fakes;
    this.settings = Map.copyOf(settings);
    this.manifest = json(Files.readString(manifest));
    this.key =
        new KeyFile(folder.resolve("keys/main.pem"), null)
            .signingKey(this.manifest.getString("main_kid"));
  }

  /** Starts the fake providers and the key-set hosts on free ports. */
  static ConformanceKit start(Path temporary) throws IOException {
    Path folder = SharedFolder.path("conformance");
    assumeTrue(hasPython(), "there is no Python 3.11 or newer");
    Path manifest = temporary.resolve("fakes.json");
    Program fakes =
        python(
            folder.resolve("fake_providers.py").toString(),
            "--manifest",
            manifest.toString(),
            "--env");
    try {
      String lines = fakes.awaitOut(ALL_SETTINGS).group();
      Map<String, String> settings = new HashMap<>();
      for (MatchResult line : SETTING.matcher(lines).results().toList()) {
        settings.put(line.group(1), line.group(2));
      }
      return new ConformanceKit(folder, fakes, settings, manifest);
    } catch (IOException | RuntimeException | Error failed) {
      fakes.close();
      throw failed;
    }
  }

  private static boolean hasPython() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":"))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin).resolve(PYTHON)))
        && python("-c", OLD_ENOUGH).exitCode() == 0;
  }

  private static Program python(String... arguments) {
    List<String> words = new ArrayList<>(List.of(PYTHON));
    words.addAll(List.of(arguments));
    return Program.start(words, Map.of("PYTHONDONTWRITEBYTECODE", "1"));
  }

  /** What makes a relay talk to the fakes. */
  Map<String, String> settings() {
    return settings;
  }

  /** The lines of a provider's cases. */
  List<JsonObject> cases(String provider) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("cases/" + provider + ".jsonl"))) {
      return lines.map(ConformanceKit::json).toList();
    }
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A token as the platform would send it to the relay on that port. */
  String token(Map<String, Object> claims, int port) {
    return TryOutToken.mint(
        claims,
        List.of("http://127.0.0.1:" + port),
        manifest.getJsonObject("jwks").getString("good"),
        Duration.ofHours(1),
        key);
  }

  @Override
  public void close() {
    fakes.close();
  }
}
