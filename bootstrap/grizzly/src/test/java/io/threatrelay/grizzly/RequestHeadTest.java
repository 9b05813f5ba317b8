package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

  private static final int LONGEST = 1000;
  private static final String GET = "GET / HTTP/1.1\r\nHost: relay\r\n";

  private static Buffer buffer(String text) {
    return Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, text, ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Any: \u00fc\t!\r\n",
        "X-Empty:\r\n",
        "Content-Length: 0012\r\n",
        "CONTENT-LENGTH:\t12 \r\n",
        "Transfer-Encoding: Chunked\r\n"
      })
  void aHeadIsWholeAtItsEmptyLineWhereverItIsSplit(String more) {
    String head = GET + more + "\r\n";
    for (int split = 0; split < head.length(); split++) {
      RequestHead reader = new RequestHead(LONGEST);

      assertFalse(reader.isWhole(buffer(head.substring(0, split))), head.substring(0, split));
      assertTrue(reader.isWhole(buffer(head + "POST")), head);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.0\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: relay:9090\r\n\r\n",
        "GET /a?b=c#d HTTP/1.1\r\nhost: [::1]:9090\r\n\r\n",
        "POST http://relay.example:80/a HTTP/1.1\r\nHost: other\r\n\r\n",
        "GET HTTPS://relay HTTP/1.1\r\nHost: 192.0.2.1:\r\n\r\n"
      })
  void aTargetMayBeAPathAUrlOrAnAsterisk(String head) {
    assertTrue(new RequestHead(LONGEST).isWhole(buffer(head)));
  }

  @Test
  void oneEmptyLineBeforeARequestIsNotPartOfIt() {
    RequestHead one = new RequestHead(LONGEST);

    assertTrue(one.isWhole(buffer("\r\n" + GET + "\r\n")));
    assertEquals(2, one.skipped());
    assertFault("REQUEST_LINE", "\r\n\r\n" + GET + "\r\n");
  }

  private static void assertFault(String fault, String head) {
    FramingException refused =
        assertThrows(FramingException.class, () -> new RequestHead(LONGEST).isWhole(buffer(head)));
    assertEquals(fault, refused.fault().name(), head);
  }

  @ParameterizedTest
  @MethodSource
  void aFaultIsNoticedAsSoonAsItsLineEnds(String fault, String head) {
    assertFault(fault, head);
    for (int split = 0; split < head.length(); split++) {
      RequestHead reader = new RequestHead(LONGEST);
      assertFalse(reader.isWhole(buffer(head.substring(0, split))));
      assertThrows(FramingException.class, () -> reader.isWhole(buffer(head)));
    }
  }

  static Stream<Arguments> aFaultIsNoticedAsSoonAsItsLineEnds() {
    return Stream.of(
            with("REQUEST_LINE", "GET /\r\n", "GET\r\n", " GET / HTTP/1.1\r\n"),
            with("REQUEST_LINE", "G(T / HTTP/1.1\r\n", "GET / HTTP/0.9\r\n", "GET / http/1.1\r\n"),
            with("REQUEST_LINE", "GET / HTTP/1.1 \r\n", "GET / HTTP/11\r\n"),
            with("REQUEST_TARGET", "GET  / HTTP/1.1\r\n", "GET a HTTP/1.1\r\n"),
            with("REQUEST_TARGET", "GET /\u00fc HTTP/1.1\r\n", "GET * HTTP/1.1\r\n"),
            with("REQUEST_TARGET", "GET http://a@b/ HTTP/1.1\r\n", "GET http:/// HTTP/1.1\r\n"),
            with("HTTP_VERSION", "PRI * HTTP/2.0\r\n", "GET / HTTP/1.2\r\n"),
            with("BARE_NEWLINE", "GET / HTTP/1.1\n", GET + "A: b\n", GET + "\n"),
            with("BARE_CARRIAGE_RETURN", GET + "A: b\rC", GET + "\r\r"),
            with("CONTROL_CHARACTER", GET + "A: \0", GET + "A\u001b", GET + "A: \u007f"),
            with("FIELD_LINE", GET + "A\r\n", GET + "A : b\r\n", GET + ": b\r\n"),
            with("FIELD_LINE", GET + " A: b\r\n", GET + "\tb\r\n", GET + "A b: c\r\n"),
            with("SECOND_HOST", GET + "Host: relay\r\n", GET + "HOST: b\r\n"),
            with("MISSING_HOST", "GET / HTTP/1.1\r\n\r\n"),
            hosts("", "a b", "a:x", "a:99999", "a:99999999999", "a@b", "a/b", "my_relay", "[::1"),
            hosts("a,b", "a?b", "a#b", "\u00fc", "http://a", "-", "[::1]x", "a:80:80", "%41"),
            lengths("", "+3", "-3", "3x", "0x3", "3, 3", "3;a", "\u0663", "9".repeat(19)),
            with("SECOND_CONTENT_LENGTH", GET + "Content-Length: 3\r\nContent-Length: 3\r\n"),
            codings("", "gzip", "chunked, chunked", "gzip, chunked", "\"chunked\"", "chunked;q=1"),
            codings("xchunked", "chunkedx", "identity", "chunked,", ",chunked"),
            with(
                "SECOND_TRANSFER_ENCODING",
                GET + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
            with(
                "CODING_AND_LENGTH",
                GET + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n",
                GET + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n"),
            with("CODING_IN_HTTP_1_0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
            with("HEAD_TOO_LARGE", "GET /" + "a".repeat(LONGEST - 5)))
        .flatMap(List::stream);
  }

  private static List<Arguments> with(String fault, String... heads) {
    return Stream.of(heads).map(head -> Arguments.of(fault, head)).toList();
  }

  private static List<Arguments> hosts(String... hosts) {
    String line = "GET / HTTP/1.1\r\nHost: ";
    return with("HOST", Stream.of(hosts).map(h -> line + h + "\r\n").toArray(String[]::new));
  }

  private static List<Arguments> lengths(String... lengths) {
    String line = GET + "Content-Length: ";
    return with(
        "CONTENT_LENGTH", Stream.of(lengths).map(n -> line + n + "\r\n").toArray(String[]::new));
  }

  private static List<Arguments> codings(String... codings) {
    String line = GET + "Transfer-Encoding: ";
    return with(
        "TRANSFER_CODING", Stream.of(codings).map(c -> line + c + "\r\n").toArray(String[]::new));
  }
}
