package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsProviders("urlscan")
class UnwrittenAnswersTest {

  private static final int WINDOW = 2048;
  private static final String GET = "GET /openapi.json HTTP/1.1\r\nHost: relay\r\n\r\n";
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final long A_WHILE = Duration.ofMillis(1001).toNanos();

  private final List<RawCaller> callers = new ArrayList<>();
  private RelayServer server;

  @BeforeEach
  void start() {
    server =
        Relays.start(
            Map.of("RELAY_WRITE_TIMEOUT", TIMEOUT.toString()),
            new Timeouts(LONG, LONG),
            Executors.newFixedThreadPool(2));
  }

  @AfterEach
  void stop() throws IOException {
    for (RawCaller caller : callers) {
      caller.close();
    }
    server.close();
  }

  @Test
  void costTheirClientsTheConnectionAndNobodyElseAnything() throws Exception {
    for (int i = 0; i < 10; i++) {
      RawCaller deaf = new RawCaller(server.port(), WINDOW);
      callers.add(deaf);
      deaf.send(GET.repeat(100));
    }

    try (RawCaller other = new RawCaller(server.port())) {
      for (int i = 0; i < 5; i++) {
        assertEquals(200, other.send(GET).answer().status());
      }
    }
    awaitNoConnection();
    for (RawCaller deaf : callers) {
      assertTrue(deaf.isCutOff());
    }
    assertEquals(0, server.heldBytes());
    assertEquals(0, server.inside());
  }

  private void awaitNoConnection() throws InterruptedException {
    for (int i = 0; i < 1000 && server.connections() > 0; i++) {
      Thread.sleep(20);
    }
    assertEquals(0, server.connections());
  }

  @Test
  void comeOneAfterTheOtherToClientsThatPipelineAndRead() throws Exception {
    int asked = 50;
    try (RawCaller caller = new RawCaller(server.port(), WINDOW)) {
      caller.send((GET + "GET / HTTP/1.1\r\nHost: relay\r\n\r\n").repeat(asked));

      String first = caller.answer().body();
      for (int i = 1; i < 2 * asked; i++) {
        RawCaller.Answer answer = caller.answer();
        assertEquals(200, answer.status());
        assertEquals(i % 2 == 0, answer.body().equals(first));
      }
    }
  }

  @Test
  void areGivenUpWhenTooLittleIsTaken() {
    Unwritten answer = Unwritten.begin(1_000_000, 0).minus(WriteLimits.LEAST_TAKEN - 1, 10);

    assertTrue(answer.isTooSlow(A_WHILE, TIMEOUT));
  }

  @Test
  void haveAnotherPeriodWhenEnoughIsTaken() {
    Unwritten answer = Unwritten.begin(1_000_000, 0).minus(WriteLimits.LEAST_TAKEN, 10);

    assertFalse(answer.isTooSlow(A_WHILE, TIMEOUT));
    assertTrue(answer.hasEnded(A_WHILE, TIMEOUT));
    assertTrue(answer.nextPeriod(A_WHILE).isTooSlow(2 * A_WHILE, TIMEOUT));
    assertFalse(answer.nextPeriod(A_WHILE).isTooSlow(A_WHILE + 1, TIMEOUT));
  }
}
