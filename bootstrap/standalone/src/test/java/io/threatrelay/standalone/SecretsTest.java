package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When things go wrong, no key, token, claim or provider URL is said, at any level of the log. */
@NeedsProviders({"securitytrails", "urlscan"})
class SecretsTest {

  private static final String AUDIENCE = "http://relay.example";
  private static final String KEY = "the-api-key-of-somebody";
  private static final String CLAIM = "the-claim-of-somebody";
  private static final String QUESTION =
      "[{\"type\":\"domain\",\"value\":\"secret-case.example\"},{\"type\":\"ip\",\"value\":\"192.0.2.99\"}]";
  private static final String ORDER =
      "{\"action-id\":\"urlscan-submit-url\",\"observable_type\":\"url\",\"observable_value\":\"http://secret-case.example/\"}";
  private static final List<String> MOUNTS = List.of("", "/securitytrails", "/urlscan");

  /** How a provider fails, chosen by the path of its API. */
  private static void fail(HttpExchange exchange) throws IOException {
    String way = exchange.getRequestURI().getPath().split("/")[1];
    byte[] echo = ("{\"message\":\"no such key: " + KEY + "\"").getBytes();
    switch (way) {
      case "refuses" -> exchange.sendResponseHeaders(401, echo.length);
      case "breaks" -> exchange.sendResponseHeaders(500, echo.length);
      case "limits" -> exchange.sendResponseHeaders(429, echo.length);
      case "forbids" -> exchange.sendResponseHeaders(403, echo.length);
      case "doubts" -> exchange.sendResponseHeaders(400, echo.length);
      case "mumbles" -> exchange.sendResponseHeaders(200, echo.length);
      case "stops" -> exchange.sendResponseHeaders(200, echo.length + 100);
      case "redirects" -> {
        exchange.getResponseHeaders().add("Location", "http://192.0.2.1/" + KEY);
        exchange.sendResponseHeaders(302, echo.length);
      }
      default -> {
        exchange.close();
        return;
      }
    }
    exchange.getResponseBody().write(echo);
    exchange.close();
  }

  @Test
  void areNeverLogged() throws Exception {
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/", SecretsTest::fail);
    provider.start();
    String host = "http://127.0.0.1:" + provider.getAddress().getPort();
    List<String> said = new ArrayList<>();
    List<String> secrets =
        new ArrayList<>(List.of(KEY, CLAIM, host, "localhost:1/", "secret-case", "192.0.2.1/"));

    try (EverythingLogged log = new EverythingLogged();
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      for (String way :
          List.of(
              "refuses",
              "breaks",
              "limits",
              "forbids",
              "doubts",
              "mumbles",
              "stops",
              "redirects",
              "hangsup")) {
        said.addAll(ask(sandbox, host + "/" + way + "/", secrets));
      }
      said.addAll(ask(sandbox, "http://localhost:1/", secrets));

      assertTrue(log.lines().size() > said.size() / 2, "requests are logged");
      log.hasNone(secrets);
    } finally {
      provider.stop(0);
    }
    for (String answer : said) {
      for (String secret : List.of(KEY, CLAIM, host)) {
        assertFalse(answer.contains(secret), answer);
      }
    }
  }

  private static List<String> ask(Sandbox sandbox, String api, List<String> secrets)
      throws Exception {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put("RELAY_HOST", "127.0.0.1");
    settings.put("RELAY_PORT", "0");
    settings.put("RELAY_PUBLIC_URL", AUDIENCE);
    settings.put("SECURITYTRAILS_API_URL", api);
    settings.put("URLSCAN_API_URL", api);
    List<String> tokens = tokens(sandbox.keySetHost());
    tokens.stream().filter(token -> token.length() > 20).forEach(secrets::add);
    List<String> answers = new ArrayList<>();
    try (RelayServer server =
        RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()))) {
      for (String token : tokens) {
        for (String mount : MOUNTS) {
          answers.add(post(server, mount + "/observe/observables", token, QUESTION));
          answers.add(post(server, mount + "/health", token, ""));
        }
        answers.add(post(server, "/urlscan/respond/trigger", token, ORDER));
        answers.add(post(server, "/observe/observables", token, "[\"" + KEY));
      }
    }
    return answers;
  }

  private static String post(RelayServer server, String path, String token, String body)
      throws Exception {
    return Http.post(server.port(), path, token, body).body();
  }

  private static List<String> tokens(String keySetHost) {
    String good = token(KEY, AUDIENCE, keySetHost, 1);
    return List.of(
        good,
        token(KEY, AUDIENCE, keySetHost, -1),
        token(KEY, "http://" + CLAIM, keySetHost, 1),
        token(KEY, AUDIENCE, CLAIM + ".example", 1),
        token(KEY, AUDIENCE, "localhost:1", 1),
        token(KEY + "\n", AUDIENCE, keySetHost, 1),
        token(KEY + "ä", AUDIENCE, keySetHost, 1),
        good.substring(0, good.length() - 20),
        good.replace('.', '_'),
        "x");
  }

  private static String token(String key, String audience, String keySetHost, int hours) {
    return TryOutToken.mint(
        Map.of(
            "key", key,
            "SECURITYTRAILS_KEY", key,
            "URLSCAN_KEY", key,
            "NUMBER_OF_PAGES", CLAIM,
            "sub", CLAIM),
        List.of(audience),
        keySetHost,
        Duration.ofHours(hours),
        Sandbox.key());
  }
}
