package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsProviders("urlscan")
class AdmissionTest {

  private static final int PLACES = 3;
  private static final String GET = "GET /openapi.json HTTP/1.1\r\nHost: relay\r\n\r\n";
  private static final String ACTIONS = "/urlscan/respond/observables";

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private RelayServer server;

  @BeforeEach
  void start() {
    Map<String, String> settings =
        Map.of("RELAY_MAX_REQUESTS", String.valueOf(PLACES), "RELAY_MAX_BODY", "1024");
    server = Relays.start(settings, new Timeouts(Relays.SHORT, Duration.ofSeconds(30)), worker);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void turnsAwayAtOnceWhoFindsNoRoom() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    worker.execute(() -> await(goOn));
    List<RawCaller> inside = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      inside.add(new RawCaller(server.port()).send(GET));
    }
    await(PLACES);

    try (RawCaller late = new RawCaller(server.port()).send(GET)) {
      RawCaller.Answer refused = assertTimeout(Relays.SHORT, late::answer);
      assertEquals(503, refused.status());
      assertTrue(refused.head().contains("Retry-After: 1\r\n"), refused.head());
      assertTrue(refused.head().contains("Content-Type: application/json"), refused.head());
      assertTrue(late.isHungUpOn());
    }

    goOn.countDown();
    for (RawCaller caller : inside) {
      assertEquals(200, caller.answer().status());
      caller.close();
    }
    await(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n",
        "GET /watchdog HTTP/1.1\r\nHealth-Check: 1\r\n",
        "GET /urlscan/watchdog?a=b HTTP/1.1\r\nHealth-Check: 1\r\n",
        "POST /version HTTP/1.1\r\nContent-Length: 0\r\n",
        "POST /urlscan/version HTTP/1.1\r\nContent-Length: 2\r\n"
      })
  void tellsThatTheRelayIsAliveWhenAllPlacesAndThreadsAreTaken(String head) throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    worker.execute(() -> await(goOn));
    List<RawCaller> inside = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      inside.add(new RawCaller(server.port()).send(GET));
    }
    await(PLACES);

    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(head + "Host: relay\r\n\r\n" + (head.contains(": 2") ? "{}" : ""));
      assertEquals(200, caller.answer().status());
    }

    goOn.countDown();
    for (RawCaller caller : inside) {
      assertEquals(200, caller.answer().status());
      caller.close();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Room is given back a moment after the last byte of an answer. */
  private void await(int inside) throws InterruptedException {
    for (int i = 0; i < 100 && server.inside() != inside; i++) {
      Thread.sleep(20);
    }
    assertEquals(inside, server.inside());
  }

  @Test
  void hasRoomAgainHoweverCallersLeave() throws Exception {
    for (int i = 0; i < 300; i++) {
      leave(RawCaller.post(ACTIONS, "Content-Length: 1000\r\n") + "[");
      leave(RawCaller.post(ACTIONS, "Transfer-Encoding: chunked\r\n") + "5\r\n[");
      leave(GET);
      leave(RawCaller.post(ACTIONS, "Content-Length: 2\r\n") + "[]");
    }

    await(0);
    assertServed();
  }

  private void leave(String request) throws IOException {
    new RawCaller(server.port()).send(request).close();
  }

  @Test
  void hasRoomAgainAfterWhatGoesWrong() throws Exception {
    String[] wrong = {
      "GET / HTTP/1.1\r\nHost: a_b\r\n\r\n",
      "GET /nowhere HTTP/1.1\r\nHost: relay\r\n\r\n",
      RawCaller.post(ACTIONS, "Content-Length: 3000\r\n") + " ".repeat(3000),
      RawCaller.post("/observe/observables", "Content-Length: 1\r\n") + "x",
      RawCaller.post(ACTIONS, "Transfer-Encoding: chunked\r\n") + "zz\r\n",
    };

    for (int i = 0; i < 50; i++) {
      for (String request : wrong) {
        try (RawCaller caller = new RawCaller(server.port()).send(request)) {
          assertTrue(caller.answer().status() < 500, request);
        }
      }
    }

    await(0);
    assertServed();
  }

  /** Those who left are still let in and out a moment later. */
  private void assertServed() throws Exception {
    int served = 0;
    for (int i = 0; i < 200 && served < 2 * PLACES; i++) {
      try (RawCaller caller = new RawCaller(server.port()).send(GET)) {
        served = caller.answer().status() == 200 ? served + 1 : 0;
      }
    }
    assertEquals(2 * PLACES, served);
    await(0);
  }
}
