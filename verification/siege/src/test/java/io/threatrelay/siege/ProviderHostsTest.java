package io.threatrelay.siege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderHostsTest {

  private final ProviderHosts hosts = new ProviderHosts();

  ProviderHostsTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    hosts.close();
  }

  private static Socket ask(int port, String target) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(("GET " + target + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static byte[] body(Socket socket) throws IOException {
    String head = head(socket.getInputStream());
    int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    return socket.getInputStream().readNBytes(length);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void theHonestProviderKnowsOneAddress() throws IOException {
    try (Socket v4 = ask(hosts.honestPort(), "/v1/history/q1.example.com/dns/a");
        Socket v6 = ask(hosts.honestPort(), "/v1/history/q1.example.com/dns/aaaa")) {
      assertTrue(text(body(v4)).contains("45.60.0.1"));
      assertTrue(text(body(v6)).contains("\"records\":[]"));
    }
  }

  @Test
  void aLargeAnswerHasTenThousandAddresses() throws IOException {
    try (Socket socket = ask(hosts.honestPort(), "/v1/history/large-1.example.com/dns/a")) {
      assertEquals(10_000, text(body(socket)).split("\"ip\"", -1).length - 1);
    }
  }

  @Test
  void aPackedAnswerIsSmallUntilItIsUnpacked() throws IOException {
    try (Socket socket = ask(hosts.hostilePort(), "/v1/search?q=packed-1")) {
      byte[] packed = body(socket);
      int unpacked = 0;
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        unpacked = in.readAllBytes().length;
      }

      assertTrue(packed.length < 64 << 10, () -> packed.length + " bytes");
      assertTrue(unpacked > 31_000_000 && unpacked < 32 << 20, unpacked + " bytes");
    }
  }

  @Test
  void aDripIsAHeadAndASingleByte() throws IOException {
    try (Socket socket = ask(hosts.hostilePort(), "/v1/search?q=drip-1")) {
      assertTrue(head(socket.getInputStream()).contains("Content-Length: 1048576"));
      assertEquals(' ', socket.getInputStream().read());
    }
  }

  @Test
  void aResetEndsTheConnectionWithoutAnAnswer() throws IOException {
    try (Socket socket = ask(hosts.hostilePort(), "/v1/search?q=reset-1")) {
      assertThrows(SocketException.class, () -> socket.getInputStream().read());
    }
  }

  @Test
  void hangingHostsSayNothing() throws IOException {
    try (Socket provider = ask(hosts.hostilePort(), "/v1/search?q=hang-1");
        Socket keySet = ask(hosts.silentPort(), "/.well-known/jwks")) {
      provider.setSoTimeout(100);
      keySet.setSoTimeout(100);
      assertThrows(SocketTimeoutException.class, () -> provider.getInputStream().read());
      assertThrows(SocketTimeoutException.class, () -> keySet.getInputStream().read());
    }
  }
}
