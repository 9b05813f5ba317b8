package io.threatrelay.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogProbeTest {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  WatchdogProbeTest() throws IOException {}

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private WatchdogProbe probed(int status, String answer) throws InterruptedException {
    server.createContext(
        "/watchdog",
        exchange -> {
          try (exchange) {
            byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          } finally {
            asked.countDown();
          }
        });
    server.start();
    try (WatchdogProbe probe = WatchdogProbe.start(server.getAddress().getPort())) {
      assertTrue(asked.await(1, TimeUnit.MINUTES));
      return probe;
    }
  }

  @Test
  void aWatchdogThatRepeatsTheWordIsWell() throws InterruptedException {
    WatchdogProbe probe = probed(200, "{\"data\":\"probe\"}");

    assertTrue(probe.asked() > 0);
    assertEquals(0, probe.failed());
    assertTrue(probe.longest().toNanos() > 0);
  }

  @Test
  void aWatchdogThatSaysSomethingElseFails() throws InterruptedException {
    WatchdogProbe probe = probed(503, "{}");

    assertEquals(probe.asked(), probe.failed());
    assertEquals(List.of("HTTP/1.1 503 Service Unavailable"), probe.failures().subList(0, 1));
  }
}
