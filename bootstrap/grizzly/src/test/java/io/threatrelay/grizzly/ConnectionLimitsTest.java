package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NeedsProviders("urlscan")
class ConnectionLimitsTest {

  private static final int PLACES = 5;
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String GET = "GET / HTTP/1.1\r\nHost: relay\r\n\r\n";

  private final List<RawCaller> callers = new ArrayList<>();
  private RelayServer server;

  private void start(String... settings) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    server = Relays.start(all, new Timeouts(LONG, LONG), RequestThreads.start(10));
  }

  @AfterEach
  void stop() throws IOException {
    for (RawCaller caller : callers) {
      caller.close();
    }
    server.close();
  }

  private RawCaller connect() throws IOException {
    RawCaller caller = new RawCaller(server.port());
    callers.add(caller);
    return caller;
  }

  private void assertRefused() throws IOException {
    RawCaller late = connect();
    RawCaller.Answer refused = late.answer();
    assertEquals(503, refused.status());
    assertTrue(refused.head().contains("Retry-After: 1\r\n"), refused.head());
    assertTrue(refused.body().endsWith("\"reason\":\"Service Unavailable\"}"), refused.body());
    assertTrue(late.isHungUpOn());
  }

  private void assertServed(RawCaller caller) throws IOException {
    assertEquals(200, caller.send(GET).answer().status());
  }

  @Test
  void refuseWhoComesWhenAllPlacesAreInUse() throws Exception {
    start("RELAY_MAX_CONNECTIONS", String.valueOf(PLACES));
    for (int i = 0; i < PLACES; i++) {
      connect().send("GET /");
    }

    assertRefused();
  }

  @Test
  void letWhoComesInWhenOthersAreIdle() throws Exception {
    start("RELAY_MAX_CONNECTIONS", String.valueOf(PLACES));
    for (int i = 0; i < PLACES; i++) {
      assertServed(connect());
    }

    assertServed(untilLetIn());
  }

  @Test
  void refuseWhoComesFromAnAddressThatHasEnough() throws Exception {
    start("RELAY_MAX_CONNECTIONS_PER_ADDRESS", "2");
    assertServed(connect());
    assertServed(connect());

    assertRefused();

    callers.get(0).close();
    assertServed(untilLetIn());
  }

  /** The place is free a moment after the caller has hung up. */
  private RawCaller untilLetIn() throws IOException {
    for (int i = 0; i < 1000; i++) {
      RawCaller caller = connect();
      try {
        assertServed(caller);
        return caller;
      } catch (IOException | AssertionError refused) {
        caller.close();
      }
    }
    throw new AssertionError("the place is not given back");
  }

  @Test
  void doNotCountTheConnectionsOfTrustedProxies() throws Exception {
    start("RELAY_MAX_CONNECTIONS_PER_ADDRESS", "1", "RELAY_TRUSTED_PROXIES", "127.0.0.0/8");

    assertServed(connect());
    assertServed(connect());
  }

  @Test
  void canBeTurnedOffForAddresses() throws Exception {
    start("RELAY_MAX_CONNECTIONS_PER_ADDRESS", "0");

    assertServed(connect());
    assertServed(connect());
  }
}
