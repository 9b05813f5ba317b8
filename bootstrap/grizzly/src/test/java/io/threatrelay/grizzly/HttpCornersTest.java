package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.httpclient.HttpClients;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relay says to callers who hardly speak HTTP. */
class HttpCornersTest {

  private static final String END = "Host: relay\r\nConnection: close\r\n\r\n";
  private RelayServer server;

  @BeforeEach
  void start() {
    Map<String, String> settings =
        Map.of("RELAY_HOST", "127.0.0.1", "RELAY_PORT", "0", "RELAY_DEADLINE", "PT1S");
    server = RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\n",
        "GET /{a}|b HTTP/1.1\r\n",
        "POST /version HTTP/1.1\r\nContent-Length: -3\r\n",
        "POST /version HTTP/1.1\r\nContent-Length: x\r\n",
        "POST /version HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnoNumber\r\n"
      })
  void whatIsNoHttpIsToldSoInJson(String head) throws IOException {
    assertBadRequest(exchange(head + END));
  }

  @Test
  void headersAreBounded() throws IOException {
    assertBadRequest(exchange("GET / HTTP/1.1\r\nX-Long: " + "a".repeat(33_000) + "\r\n" + END));
    assertBadRequest(exchange("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + END));
    assertTrue(
        exchange("GET / HTTP/1.1\r\nX-Long: " + "a".repeat(31_000) + "\r\n" + END)
            .startsWith("HTTP/1.1 200"));
  }

  @Test
  void aRequestWithoutAHostIsBad() throws IOException {
    assertBadRequest(exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
  }

  /** Such a value is not a host of a URI, and audiences are URIs. */
  @Test
  void aHostWithAnUnderscoreIsBad() throws IOException {
    assertBadRequest(
        exchange("GET / HTTP/1.1\r\nHost: my_relay:9090\r\nConnection: close\r\n\r\n"));
  }

  private static void assertBadRequest(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
    assertTrue(answer.contains("\r\nContent-Type: application/json\r\n"), answer);
    assertTrue(answer.contains("\r\n\r\n{\"code\":400,\"message\":\""), answer);
    assertTrue(answer.endsWith("\"reason\":\"Bad Request\"}"), answer);
    assertFalse(answer.toLowerCase().contains("grizzly"), answer);
  }

  @Test
  void anOfferOfHttp2IsIgnoredAndCostsNoBody() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/version"))
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertEquals(200, answer.statusCode());
    assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
  }

  @Test
  void aConnectionServesManyRequests() throws IOException {
    try (Socket socket = connect()) {
      for (int i = 0; i < 300; i++) {
        send(socket, "POST /version HTTP/1.1\r\nHost: relay\r\nContent-Length: 0\r\n\r\n");
        assertEquals("{\"version\":", firstOfBody(socket).substring(0, 11));
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", server.port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      send(socket, request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads one whole answer with a Content-Length. */
  private static String firstOfBody(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    int length =
        Integer.parseInt(head.toString().replaceAll("(?s).*Content-Length: ([0-9]+).*", "$1"));
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
