package io.threatrelay.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.testkit.StubApi;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/add-a-provider.md, done as it says with a release that was just unpacked: from nothing to an
 * answer of a provider that this build has never seen.
 */
class NewProviderIT {

  private static final Path RELEASE = Path.of("target");
  private static final Path GUIDE = Path.of("../../docs/add-a-provider.md");
  private static final String RELAY = "../threat-relay-%s/bin/relay".formatted(version());
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
  private static final String ANSWER =
      """
      {"ip": "192.0.2.80", "reports": 3, "last_reported": "2026-02-27T08:15:00Z"}""";

  @TempDir Path work;
  private Shell shell;

  private static String version() {
    return System.getProperty("relay.version");
  }

  @BeforeEach
  void unpackTheRelease() throws Exception {
    work = work.toRealPath();
    Path archive = RELEASE.resolve("threat-relay-%s.tar.gz".formatted(version())).toAbsolutePath();
    Path bin = maven();
    shell =
        new Shell(work)
            .with(
                Map.of(
                    "PATH",
                    bin + ":" + System.getProperty("java.home") + "/bin:" + System.getenv("PATH"),
                    "JAVA_HOME",
                    System.getProperty("java.home"),
                    "MAVEN_OPTS",
                    SHORT_LIVED));
    shell.runs("tar xzf " + archive);
  }

  /** Maven without a network: what is not the relay's was downloaded by the build before this. */
  private Path maven() throws IOException {
    Path bin = Files.createDirectories(work.resolve("bin"));
    Path settings =
        Files.writeString(
            bin.resolve("settings.xml"),
            """
            <settings>
              <localRepository>%s</localRepository>
              <mirrors>
                <mirror>
                  <id>downloaded</id>
                  <mirrorOf>central</mirrorOf>
                  <url>%s</url>
                </mirror>
              </mirrors>
            </settings>
            """
                .formatted(
                    work.resolve("repository"),
                    Path.of(System.getProperty("local.repository")).toUri()));
    Path script =
        Files.writeString(
            bin.resolve("mvn"),
            "#!/bin/sh\nexec %s/bin/mvn -B -ntp -s %s -DargLine='%s' \"$@\"\n"
                .formatted(System.getProperty("maven.home"), settings, SHORT_LIVED));
    assertTrue(script.toFile().setExecutable(true));
    return bin;
  }

  @Test
  void turnsGreenByTheGuideAndAnswers() throws Exception {
    Guide guide = Guide.read(GUIDE);
    assertEquals(10, guide.length());

    shell.runs(guide.commands(1));
    assertRed(shell.fails(guide.commands(2)));
    int written = 0;
    for (int step = 3; step <= 7; step++) {
      record(guide.commands(step));
      written += guide.change(step, shell.folder());
    }
    shell.runs(guide.commands(8));
    assertEquals(answer("reported", 80), answer("often", 82));
    assertTrue(shell.runs(guide.commands(9)).contains("\nwatchlist  "));
    assertAnswers(guide.commands(10));
    assertSaid(lines(shell.folder()), written);
  }

  private static void assertRed(String said) {
    for (String whatToDo :
        List.of(
            "No exchange finds anything for the type ip. Record one into exchanges/ip/, and map it",
            "The relay's answer differs from ip/reported.observe.json",
            "401 must be one of",
            "Read it with Required.field(",
            "Failures: 6, Errors: 0")) {
      assertTrue(said.contains(whatToDo), said);
    }
  }

  /** Records from the stub API instead of the guide's API. */
  private void record(String commands) throws Exception {
    try (StubApi api = StubApi.start()) {
      api.on("GET", "/check?ip=192.0.2.82", 200, ANSWER);
      shell.runs(commands.replace("https://api.watchlist.example/v1/", api.url().toString()));
    }
  }

  /** What the relay makes of an exchange, as if it were about the first address. */
  private String answer(String exchange, int address) throws IOException {
    return Files.readString(
            shell.folder().resolve("src/test/resources/exchanges/ip/" + exchange + ".observe.json"))
        .replace("192.0.2." + address, "192.0.2.80");
  }

  /** As the guide asks, from a shell; and as the platform does. */
  private void assertAnswers(String commands) throws Exception {
    try (StubApi api = StubApi.start();
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      api.on("GET", "/check?ip=192.0.2.80", 200, ANSWER);
      Map<String, String> settings = new TreeMap<>(sandbox.settings());
      settings.remove(Sandbox.RELAY_PROVIDERS);
      settings.put("WATCHLIST_API_URL", api.url().toString());
      shell.with(settings);
      String fromAShell = shell.runs(commands);
      assertTrue(fromAShell.contains("\"source\":\"Watchlist\""), fromAShell);

      Process relay = shell.with(Map.of("RELAY_PORT", "0")).start("exec " + RELAY).start();
      try (BufferedReader log = relay.inputReader()) {
        String url = "http://127.0.0.1:" + port(log);
        String token =
            shell.runs(
                "%s token --key a-key --audience %s --jwks-host %s"
                    .formatted(RELAY, url, sandbox.keySetHost()));
        String answer = ask(url + "/watchlist/observe/observables", token.strip());
        assertTrue(
            answer.matches(
                "\\{\"data\":\\{\"sightings\":\\{\"count\":1,\"docs\":\\[\\{.*\"source\":\"Watchlist\".*\"count\":3,.*}]}}}"),
            answer);
        assertEquals("a-key", api.seen().get(api.seen().size() - 1).header("X-Api-Key"));
      } finally {
        relay.destroy();
        assertTrue(relay.waitFor(30, TimeUnit.SECONDS));
      }
    }
  }

  private static String port(BufferedReader log) throws IOException {
    Pattern port = Pattern.compile("is listening on http://[^ ]+:([0-9]+)");
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      Matcher found = port.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new AssertionError("The relay has not started:\n" + said);
  }

  private static String ask(String url, String token) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[{\"type\":\"ip\",\"value\":\"192.0.2.80\"}]"))
                    .build(),
                BodyHandlers.ofString());
    return answer.body();
  }

  private static long lines(Path project) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
      long lines = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines += Files.readAllLines(file).size();
      }
      return lines;
    }
  }

  /** The guide says how much it was. */
  private static void assertSaid(long lines, int written) throws IOException {
    String row = "| Watchlist, of this page | %d | %d |".formatted(lines, written);
    assertTrue(Files.readString(GUIDE).contains(row), row);
  }
}
