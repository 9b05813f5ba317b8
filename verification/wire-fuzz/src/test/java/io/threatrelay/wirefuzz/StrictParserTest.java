package io.threatrelay.wirefuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParserTest {

  private static final String SECOND = "GET /watchdog HTTP/1.1\r\nHost: x\r\n\r\n";

  private static List<Parsed> parse(String text) {
    return StrictParser.parse(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<Verdict> verdicts(String text) {
    return parse(text).stream().map(Parsed::verdict).toList();
  }

  private static String post(String headers) {
    return "POST /version HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\n\r\nab",
        "Content-Length:2 \t\r\n\r\nab",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "transfer-encoding:Chunked\r\n\r\n0002\r\nab\r\n0\r\nX-T: a\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2;a=b;c=\"d\"\r\nab\r\n1\r\nc\r\n0\r\n\r\n",
        "X-Empty:\r\nContent-Type: ;;\r\n\r\n",
      })
  void aRightRequestIsServedAndSoIsTheNext(String rest) {
    String request = "POST /version HTTP/1.1\r\nHost: x\r\n" + rest;

    assertEquals(List.of(Verdict.SERVE, Verdict.SERVE), verdicts(request + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked,\r\n",
        "Transfer-Encoding:\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n",
        "Transfer-Encoding:\r\n chunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding\13: chunked\r\n",
        " Transfer-Encoding: chunked\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length:\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Host: x\r\n",
        "no colon\r\n",
        ": x\r\n",
        "X-A: a\nX-B: b\r\n",
        "X-A: a\rX-B: b\r\n",
        "X-A: a\0b\r\n",
      })
  void nothingIsReadBehindAHeadThatLeavesTheEndInDoubt(String headers) {
    assertEquals(List.of(Verdict.STOP), verdicts(post(headers) + "0\r\n\r\n" + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\nhello\n0\n\n",
        "2\r\nabXX0\r\n\r\n",
        "2\r\nab0\r\n\r\n",
        "2\r\nab\n0\r\n\r\n",
        "0x2\r\nab\r\n0\r\n\r\n",
        "+2\r\nab\r\n0\r\n\r\n",
        "fffffffffffffffff\r\nab\r\n0\r\n\r\n",
        "\r\nab\r\n0\r\n\r\n",
        "2;a=\nb\r\nab\r\n0\r\n\r\n",
        "0\r\nno colon\r\n\r\n",
        "0\r\nX-T: a\n\r\n",
      })
  void nothingIsReadBehindAFaultyChunk(String body) {
    assertEquals(
        List.of(Verdict.STOP), verdicts(post("Transfer-Encoding: chunked\r\n") + body + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /watchdog\r\n\r\n",
        "GET /watchdog HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET /watchdog HTTP/0.9\r\nHost: x\r\n\r\n",
        "GET /watchdog HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET /watchdog HTTP/1.1\nHost: x\n\n",
      })
  void nothingIsReadBehindARequestOfAnotherTime(String request) {
    assertEquals(List.of(Verdict.STOP), verdicts(request + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Host: x:y\r\n", "Host: a b\r\n", "Host: x:\33[31mRED\r\n", "Host: x/\r\n"})
  void aRequestWithoutAUsableHostIsRefusedAndTheNextIsServed(String host) {
    String request = "POST /version HTTP/1.1\r\n" + host + "\r\n";

    assertEquals(List.of(Verdict.REFUSE, Verdict.SERVE), verdicts(request + SECOND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Fold: a\r\n b\r\n",
        "Content-Length: 0, 00\r\n",
        "Content-Length: 0\r\nContent-Length: 0\r\n",
        "Expect: 100-continue\r\n",
        "X-High: \u00ff\r\n",
        "Host\u00a0: x\r\n",
        "Connection: upgrade\r\n",
      })
  void whatTheStandardLeavesOpenMayBeServedOrRefused(String headers) {
    assertEquals(List.of(Verdict.FREE, Verdict.SERVE), verdicts(post(headers) + SECOND));
  }

  @Test
  void bytesThatEndEarlyAreNoWholeRequest() {
    assertEquals(List.of(Verdict.INCOMPLETE), verdicts("GET /watch"));
    assertEquals(List.of(Verdict.INCOMPLETE), verdicts(post("Content-Length: 3\r\n") + "ab"));
    assertEquals(
        List.of(Verdict.INCOMPLETE), verdicts(post("Transfer-Encoding: chunked\r\n") + "2\r\nab"));
  }

  @Test
  void nothingIsReadBehindAClosedConnection() {
    assertEquals(List.of(Verdict.SERVE), verdicts(post("Connection: close\r\n") + SECOND));
    assertEquals(List.of(Verdict.SERVE), verdicts("GET /watchdog HTTP/1.0\r\n\r\n" + SECOND));
  }

  @Test
  void theHeadOfARequestEndsWhereItsBodyBegins() {
    Parsed first = parse(post("Content-Length: " + SECOND.length() + "\r\n") + SECOND).get(0);

    assertEquals(post("Content-Length: " + SECOND.length() + "\r\n"), first.head());
  }
}
