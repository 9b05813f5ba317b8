package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.standalone.Program.Result;
import io.threatrelay.testsupport.FoundProviders;
import io.threatrelay.testsupport.NeedsProviders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The relay as a process: from its first line to its end. */
class ServeTest {

  private static final int SIGTERM = 128 + 15;
  private static final String OBSERVE = "/urlscan/observe/observables";
  private static final String EVIL =
      """
      [{"type":"domain","value":"login.examplebank.example"}]""";

  private static Sandbox standIns(Duration latency) {
    return Sandbox.start(SandboxOptions.defaults().withKeySetPort(0).withLatency(latency));
  }

  private static Program serve(Sandbox sandbox, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(FoundProviders.settings(sandbox));
    environment.put("RELAY_PORT", "0");
    environment.putAll(more);
    return Program.start(environment, "serve");
  }

  private static String token(Sandbox sandbox, int port, String key) {
    return Program.run(
            Map.of(),
            "token",
            "--key=" + key,
            "--audience=http://127.0.0.1:" + port,
            "--jwks-host=" + sandbox.keySetHost())
        .out()
        .strip();
  }

  @NeedsProviders("urlscan")
  @Test
  void finishesWhatIsInFlightAndTakesNoMoreOnSigterm() throws Exception {
    try (Sandbox slow = standIns(Duration.ofSeconds(1));
        Program relay = serve(slow, Map.of());
        Socket idle = new Socket("127.0.0.1", relay.port())) {
      int port = relay.port();
      String token = token(slow, port, "k");
      CompletableFuture<HttpResponse<String>> answer = Http.begin(port, OBSERVE, token, EVIL);
      awaitACall(slow);

      relay.terminate();

      relay.awaitErr("stopping");
      awaitRefusal(port);
      awaitUnavailable(idle);
      assertFalse(answer.isDone());
      HttpResponse<String> whole = answer.get(20, TimeUnit.SECONDS);
      assertEquals(200, whole.statusCode());
      assertTrue(whole.body().contains("\"judgements\":{\"count\":2,"), whole.body());
      Result result = relay.result();
      assertEquals(SIGTERM, result.exit());
      assertTrue(result.err().contains("route=/observe/observables status=200"), result.err());
      assertTrue(result.err().endsWith("stopped\n"), result.err());
    }
  }

  /** Connections that are open learn of it a moment after the listener has closed. */
  private static void awaitUnavailable(Socket idle) throws IOException {
    String answer = index(idle);
    for (int i = 0; i < 100 && answer.startsWith("HTTP/1.1 200"); i++) {
      answer = index(idle);
    }
    assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
    assertTrue(answer.contains("{\"code\":503,"), answer);
  }

  /** The first packet of the answer, on a connection that was there before. */
  private static String index(Socket connection) throws IOException {
    connection
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: relay\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] packet = new byte[4096];
    int length = connection.getInputStream().read(packet);
    return new String(packet, 0, Math.max(0, length), StandardCharsets.US_ASCII);
  }

  private static void awaitACall(Sandbox sandbox) {
    while (sandbox.requests().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /** The listener closes a moment after the word; from then on it stays closed. */
  private static void awaitRefusal(int port) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (System.nanoTime() < end) {
      try {
        new Socket("127.0.0.1", port).close();
      } catch (ConnectException refused) {
        return;
      } catch (SocketException closing) {
        // It is let go of while the listener closes.
      }
    }
    assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
  }

  @Test
  void saysAtItsStartThatCallersChooseTheAudienceUnlessItKnowsItsUrl() throws Exception {
    try (Sandbox sandbox = standIns(Duration.ZERO);
        Program unset = serve(sandbox, Map.of());
        Program set = serve(sandbox, Map.of("RELAY_PUBLIC_URL", "https://relay.example"))) {
      unset.awaitErr(" warning RELAY_PUBLIC_URL is not set, so [^\n]+\n");
      set.port();
      set.terminate();

      assertFalse(set.result().err().contains(" warning "), set.err());
    }
  }

  @Test
  void doesNotWaitForConnectionsThatAskNothing() throws Exception {
    try (Sandbox sandbox = standIns(Duration.ZERO);
        Program relay = serve(sandbox, Map.of());
        Socket idle = new Socket("127.0.0.1", relay.port())) {
      assertEquals("HTTP/1.1 200", index(idle).substring(0, 12));

      long start = System.nanoTime();
      relay.terminate();

      assertEquals(SIGTERM, relay.exitCode());
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertTrue(millis < 5_000, "took " + millis + " ms");
    }
  }

  @NeedsProviders("urlscan")
  @Test
  void keysAndTokensStayOutOfTheLogAtEveryLevel() throws Exception {
    try (Sandbox sandbox = standIns(Duration.ZERO);
        Program relay = serve(sandbox, Map.of("RELAY_LOG", "json", "RELAY_LOG_LEVEL", "debug"))) {
      int port = relay.port();
      String good = token(sandbox, port, "secret-key-4711");
      String bad = token(sandbox, port, "bad-secret-key-4711");

      int status = Http.post(port, OBSERVE, good, EVIL).statusCode();
      String refused = Http.post(port, OBSERVE, bad, EVIL).body();
      Http.post(port, "/observe/observables", good, EVIL);
      Http.post(port, OBSERVE + "?token=" + good, good + "x", EVIL);
      relay.terminate();
      Result result = relay.result();

      assertEquals(200, status);
      assertTrue(refused.contains("\"errors\""), refused);
      assertEquals("", result.out());
      assertFalse(result.err().contains("secret-key-4711"), result.err());
      for (String part : (good + "." + bad).split("\\.")) {
        assertFalse(result.err().contains(part), result.err());
      }
      List<JsonObject> lines = result.err().lines().map(ServeTest::parsed).toList();
      assertEquals(
          4, lines.stream().filter(l -> l.getString("message").startsWith("method=")).count());
      lines.forEach(line -> assertTrue(line.keySet().containsAll(List.of("time", "level"))));
    }
  }

  private static JsonObject parsed(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @Test
  void textLinesAreForPeople() throws Exception {
    try (Sandbox sandbox = standIns(Duration.ZERO);
        Program relay = serve(sandbox, Map.of("RELAY_PUBLIC_URL", "https://relay.example"))) {
      Http.post(relay.port(), "/version", "none", "");
      relay.terminate();

      relay
          .result()
          .err()
          .lines()
          .forEach(
              line ->
                  assertTrue(
                      line.matches(
                          "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}[.][0-9]{3}Z info [^\\p{Cntrl}]+"),
                      line));
    }
  }
}
