package io.threatrelay.provider.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller is told when there is no whole answer. */
class BrokenConnectionTest {

  private static final RelayError UNREACHABLE =
      RelayError.fatal("unknown", "Weather cannot be reached. Try again later.");

  static Stream<Arguments> breaks() {
    return Stream.of(
        Arguments.of("closed without an answer", Behaviour.hangUp()),
        Arguments.of("cut off within the answer", Behaviour.truncated("{\"town\":")),
        Arguments.of("cut off after the answer", Behaviour.truncated("{\"town\":\"Ulm\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void saysThatTheProviderCannotBeReached(String what, Behaviour behaviour) {
    try (StubApi stub = StubApi.start().otherwise(behaviour)) {
      RelayError error = new Weather(stub.url()).errorFor(Bench.caller("key"));

      assertEquals(UNREACHABLE, error, what);
    }
  }

  @Test
  void saysSoWhenNobodyListens() {
    URI closed;
    try (StubApi stub = StubApi.start()) {
      closed = stub.url();
    }

    assertEquals(UNREACHABLE, new Weather(closed).errorFor(Bench.caller("key")));
  }

  @Test
  void saysSoWhenTheNameIsUnknown() {
    URI nowhere = URI.create("http://weather.invalid/");

    assertEquals(UNREACHABLE, new Weather(nowhere).errorFor(Bench.caller("key")));
  }

  @Test
  void saysWhenTheCertificateIsNotTrusted() {
    try (StubApi stub = StubApi.startUntrusted()) {
      RelayError error = new Weather(stub.url()).errorFor(Bench.caller("key"));

      assertEquals("unknown", error.code());
      assertTrue(
          error.message().startsWith("Unable to verify SSL certificate: PKIX path building failed"),
          error.message());
      assertTrue(stub.seen().isEmpty());
    }
  }

  @Test
  void saysWhenThereIsNoTlsAtAll() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Thread server = new Thread(() -> answerInPlainText(plain), "plain-text");
      server.start();
      URI noTls = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

      RelayError error = new Weather(noTls).errorFor(Bench.caller("key"));

      assertEquals("unknown", error.code());
      assertTrue(error.message().startsWith("Unable to verify SSL certificate: "), error.message());
    }
  }

  /** Everybody, until the socket is closed: a client may come again. */
  private static void answerInPlainText(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getInputStream().read();
        client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        client.getInputStream().readAllBytes();
      } catch (IOException goneOrClosed) {
        // The next one, if there is one.
      }
    }
  }
}
