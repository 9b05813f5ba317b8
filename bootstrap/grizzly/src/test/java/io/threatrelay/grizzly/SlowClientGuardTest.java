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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsProviders("urlscan")
class SlowClientGuardTest {

  private static final String GET = "GET /openapi.json HTTP/1.1\r\nHost: relay\r\n";
  private static final String WHOLE = GET + "\r\n";
  private static final String HALF_A_BODY =
      "POST /urlscan/respond/observables HTTP/1.1\r\nHost: relay\r\nContent-Length: 1000\r\n\r\n[";

  private RelayServer server;

  @BeforeEach
  void start() {
    ExecutorService twoWorkers = Executors.newFixedThreadPool(2);
    Map<String, String> settings =
        Map.of(
            "RELAY_WRITE_TIMEOUT", "PT1S",
            "RELAY_MAX_OBSERVABLES", "100000",
            "RELAY_MAX_BODY", "67108864");
    server = Relays.start(settings, new Timeouts(Relays.SHORT, Duration.ofSeconds(2)), twoWorkers);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", GET, HALF_A_BODY, WHOLE + "G", WHOLE + HALF_A_BODY})
  void whoseRequestDoesNotArriveAreHungUpOn(String begin) throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(begin);
      if (begin.startsWith(WHOLE)) {
        assertEquals(200, caller.answer().status());
      }

      assertTrue(assertTimeout(Duration.ofSeconds(5), caller::isHungUpOn));
    }
  }

  @Test
  void keepNoWorkerFromOthers() throws Exception {
    List<RawCaller> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        slow.add(new RawCaller(server.port()).send(HALF_A_BODY));
      }

      try (RawCaller other = new RawCaller(server.port())) {
        other.send(WHOLE);
        assertEquals(200, assertTimeout(Relays.SHORT, other::answer).status());
      }
      awaitInside(0);
    } finally {
      for (RawCaller caller : slow) {
        caller.close();
      }
    }
  }

  @Test
  void whoNeverReadTheirAnswersLetTheirWorkersGo() throws Exception {
    String one = "{\"type\":\"url\",\"value\":\"http://a.example/long\"}";
    String many = "[" + (one + ",").repeat(50_000) + one + "]";
    String request =
        RawCaller.post("/urlscan/respond/observables", "Content-Length: " + many.length() + "\r\n");
    List<RawCaller> deaf = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        deaf.add(new RawCaller(server.port(), 4096).send(request + many));
      }
      awaitInside(2);

      try (RawCaller other = new RawCaller(server.port())) {
        other.send(WHOLE);
        assertEquals(200, assertTimeout(Duration.ofSeconds(10), other::answer).status());
      }
      awaitInside(0);
    } finally {
      for (RawCaller caller : deaf) {
        caller.close();
      }
    }
  }

  private void awaitInside(int callers) throws InterruptedException {
    for (int i = 0; i < 1000 && server.inside() != callers; i++) {
      Thread.sleep(5);
    }
    assertEquals(callers, server.inside());
  }
}
