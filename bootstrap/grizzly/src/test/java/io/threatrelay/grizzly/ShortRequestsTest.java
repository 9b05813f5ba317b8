package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.log.JsonLines;
import io.threatrelay.assembly.log.Logging;
import io.threatrelay.httpclient.HttpClients;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the log with short requests. */
class ShortRequestsTest {

  private static final String C = "Connection: close\r\n\r\n";
  private static final Logger ROOT = Logger.getLogger("");

  private final Lines lines = new Lines();
  private RelayServer server;

  /** What the log says, as JSON, which is the longer of both. */
  private static final class Lines extends Handler {

    private final StringBuffer all = new StringBuffer();

    @Override
    public void publish(LogRecord event) {
      all.append(new JsonLines().format(event));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() {
    Map<String, String> settings = Map.of("RELAY_HOST", "127.0.0.1", "RELAY_PORT", "0");
    server = RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()));
    Logging.setUp(true, "info", 1000);
    ROOT.addHandler(lines);
  }

  @AfterEach
  void stop() {
    ROOT.removeHandler(lines);
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET /\r\n",
        "GET / HTTP/1.1\r\nHost: x:\u001b[31mRED\r\n" + C,
        "GET / HTTP/1.1\r\nHost: a:b\r\n" + C,
        "GET / HTTP/1.1\r\nHost: a:99999\r\n" + C,
        "GET / HTTP/1.1\r\nHost: [\r\n" + C,
        "GET /%zz HTTP/1.1\r\nHost: x\r\n" + C,
        "GET /{}|\\^` HTTP/1.1\r\nHost: x\r\n" + C,
        "GET http://[/ HTTP/1.1\r\nHost: x\r\n" + C,
        "GET //x//%2e%2e/;a=b?%zz HTTP/1.1\r\nHost: x\r\n" + C,
        "GET /?%zz=%zz HTTP/1.1\r\nHost: x\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nCookie: =;;$=\"\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nAccept: /;;q=x\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Type: /;=\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: ;q=\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nIf-Modified-Since: x\r\n" + C,
        "OPTIONS * HTTP/1.1\r\nHost: x\r\n" + C,
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA / HTTP/1.1\r\nHost: x\r\n" + C,
        "POST /health HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a.b.c\r\n" + C,
        "GET / HTTP/1.1\r\nHost: x\r\nX-Request-ID: aaaaaaaaaaaaaaaaaaaaaaaa\r\n" + C,
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\n" + C
      })
  void aRequestOfLessThanAHundredBytesLeavesLessThanFiveHundredBytesInTheLog(String request)
      throws IOException {
    assertTrue(request.length() < 100, request);
    String answer;
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
    server.close();

    assertTrue(answer.matches("(?s)HTTP/1.1 [245].*"), answer);
    String log = lines.all.toString();
    assertTrue(log.length() < 500, log.length() + ": " + log);
    assertEquals(log.lines().count(), log.lines().filter(line -> !line.contains("\\u00")).count());
  }
}
