package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to hide a request in another, on real connections. */
class RequestFramingTest {

  private static final String HIDDEN =
      "GET /watchdog HTTP/1.1\r\nHost: relay\r\nHealth-Check: hidden\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  private static RelayServer server;

  @BeforeAll
  static void start() {
    server =
        Relays.start(Map.of(), Timeouts.usual(Duration.ofSeconds(5)), RequestThreads.start(1024));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD /watchdog HTTP/1.1\r\nHost: relay\r\nX : a\r\n\r\n",
        "HEAD /watchdog HTTP/9.9\r\nHost: relay\r\n\r\n",
        "HEAD /watchdog HTTP/1.1\r\nHost: relay\r\nContent-Length: 2\r\n\r\nab",
        "HEAD / HTTP/1.1\r\nHost: relay\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"
      })
  void aFaultyHeadRequestIsRefusedWithoutABody(String request) throws IOException {
    String answer = lastWords(request);

    assertTrue(answer.matches("(?s)HTTP/1.1 [45][^{]*\\r\\n\\r\\n"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: xchunked\r\n\r\n",
        "Transfer-Encoding: \"chunked\"\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 90\r\n\r\n0\r\n\r\n",
        "Content-Length: 90\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 90\r\n\r\n",
        "Content-Length: 0, 90\r\n\r\n",
        "Content-Length : 90\r\n\r\n",
        "Content-Length\r\n\r\n",
        "Host: other\r\n\r\n",
        "X: a\nContent-Length: 90\r\n\r\n",
        "X: a\rContent-Length: 90\r\n\r\n",
        "X: a\0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n",
        "Transfer-Encoding: chunked\r\n\r\n1;\n\r\na\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\nno trailer\r\n\r\n"
      })
  void aRequestWhoseEndIsInDoubtIsRefusedAndNothingBehindItIsServed(String rest)
      throws IOException {
    String answers = lastWords(RawCaller.post("/version", rest + HIDDEN).stripTrailing());

    assertTrue(answers.matches("(?s)HTTP/1.1 (400|501) .*"), answers);
    assertEquals(1, answers.split("HTTP/1.1 ", -1).length - 1, answers);
    assertFalse(answers.contains("hidden"), answers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /version HTTP/1.1\r\nHost: relay\r\nContent-Length: 90\r\n\r\n",
        "HEAD /version HTTP/1.1\r\nHost: relay\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: relay\r\nContent-Length: 90\r\n\r\n",
        "CONNECT relay:80 HTTP/1.1\r\nHost: relay\r\n\r\n",
        "CONNECT / HTTP/1.1\r\nHost: relay\r\n\r\n",
        "GET /watchdog HTTP/1.1\r\nHost: 127.0.0.1:80\t\r\n\r\n",
        "PRI / HTTP/1.1\r\nHost: relay\r\n\r\n",
        "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /\r\n"
      })
  void aMethodOrVersionWithAnotherIdeaOfBodiesHidesNoRequest(String head) throws IOException {
    String answers = lastWords(head + HIDDEN);

    assertTrue(answers.startsWith("HTTP/1.1 400 "), answers);
    assertFalse(answers.contains("hidden"), answers);
  }

  @Test
  void aBodyThatIsNotReadHidesNoRequest() throws IOException {
    String tooLarge = "Content-Length: 9999999\r\n\r\n" + HIDDEN;

    assertFalse(lastWords(RawCaller.post("/version", tooLarge)).contains("hidden"));
  }

  /** All that the relay says until it hangs up, while the caller keeps its side open. */
  private static String lastWords(String request) throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      return caller.send(request).everything();
    }
  }

  @Test
  void aRefusalReachesACallerThatIsStillSending() throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(RawCaller.post("/version", "Content-Length: x\r\n"));
      for (int i = 0; i < 100; i++) {
        caller.send("x".repeat(10_000));
      }

      assertEquals(400, caller.answer().status());
      assertTrue(caller.isHungUpOn());
    }
  }

  @Test
  void requestsInOneStreamAreServedWhereverTheStreamIsSplit() throws IOException {
    String stream =
        RawCaller.post("/version", CHUNKED)
            + "3;a=b\r\nabc\r\n0\r\nTrailer: a\r\n\r\n"
            + RawCaller.post("/version", "Content-Length: 3\r\n")
            + "abc\r\n"
            + "GET /watchdog HTTP/1.1\r\nHost: relay\r\nHealth-Check: last\r\n\r\n";
    for (int size : new int[] {1, 2, 3, 7, 50, stream.length()}) {
      try (RawCaller caller = new RawCaller(server.port())) {
        for (int i = 0; i < stream.length(); i += size) {
          caller.send(stream.substring(i, Math.min(stream.length(), i + size)));
        }

        assertTrue(caller.answer().body().contains("version"));
        assertTrue(caller.answer().body().contains("version"));
        assertEquals("{\"data\":\"last\"}", caller.answer().body());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /\r\n", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n"})
  void aRefusalIsLikeAnyOtherError(String request) throws IOException {
    String answer = lastWords(request);

    assertTrue(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), answer);
    assertTrue(answer.contains("\r\nContent-Security-Policy: default-src 'none'"), answer);
    assertTrue(answer.contains("\r\nCache-Control: no-store\r\n"), answer);
    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    assertTrue(answer.endsWith("\"reason\":\"Bad Request\"}"), answer);
  }
}
