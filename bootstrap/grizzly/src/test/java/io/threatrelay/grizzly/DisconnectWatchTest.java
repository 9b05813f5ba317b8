package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testhosts.RawHost;
import io.threatrelay.testsupport.NeedsProviders;
import io.threatrelay.token.TokenMint;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@NeedsProviders("securitytrails")
class DisconnectWatchTest {

  private static final int DOMAINS = 4;
  private static final int CALLS = 2 * DOMAINS;
  private static final String KNOWN = "known.example.com";
  private static final String SAID = "said by the provider";

  private final CountDownLatch answer = new CountDownLatch(1);
  private Sandbox sandbox;
  private RawHost provider;
  private RelayServer server;

  /** The provider answers when it is told to. */
  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    provider = RawHost.start(this::serve);
    start(RequestThreads.start(1024));
  }

  /** Until an answer tells of no limit, a relay asks one thing at a time. */
  private void start(ExecutorService workers) throws Exception {
    server = relay(workers);
    try (RawCaller first = new RawCaller(server.port())) {
      first.send(question("1.1", List.of(KNOWN)));
      assertEquals(200, first.answer().status());
    }
    provider.await(2);
  }

  private RelayServer relay(ExecutorService workers) {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put("RELAY_PROVIDERS", "securitytrails");
    settings.put("SECURITYTRAILS_API_URL", provider.url());
    settings.put("RELAY_DEADLINE", "PT25S");
    Timeouts patience = Timeouts.usual(Duration.ofSeconds(25));
    return Relays.start(settings, patience, workers);
  }

  private void serve(RawHost host, Socket caller) throws IOException {
    for (String head = host.head(caller); !head.isEmpty(); head = host.head(caller)) {
      if (head.contains(KNOWN)) {
        RawHost.say(caller, "HTTP/1.1 404 Nothing\r\nContent-Length: 0\r\n\r\n");
      } else if (isTold(caller)) {
        RawHost.say(caller, "HTTP/1.1 401 No\r\nContent-Length: 20\r\n\r\n" + SAID);
      }
    }
  }

  /** False when the caller hangs up before. */
  private boolean isTold(Socket caller) throws IOException {
    caller.setSoTimeout(20);
    while (answer.getCount() > 0) {
      try {
        if (caller.getInputStream().read() < 0) {
          return false;
        }
      } catch (java.net.SocketTimeoutException silence) {
        // It waits.
      }
    }
    caller.setSoTimeout(0);
    return true;
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
    sandbox.close();
  }

  private String question(String protocol) {
    return question(
        protocol, IntStream.range(0, DOMAINS).mapToObj(i -> "d" + i + ".example.com").toList());
  }

  private String question(String protocol, List<String> asked) {
    Instant now = Instant.now();
    String token =
        new TokenMint()
            .mint(
                Map.of(
                    "key", "k",
                    "aud", "http://127.0.0.1:" + server.port(),
                    "iat", now.getEpochSecond(),
                    "exp", now.plusSeconds(600).getEpochSecond(),
                    "jwks_host", sandbox.keySetHost()),
                Sandbox.key().kid(),
                Sandbox.key().privateKey());
    String domains =
        asked.stream()
            .map("{\"type\":\"domain\",\"value\":\"%s\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    return "POST /securitytrails/observe/observables HTTP/%s\r\nHost: 127.0.0.1:%d\r\n"
            .formatted(protocol, server.port())
        + "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(token, domains.length(), domains);
  }

  private RawCaller asking(String protocol) throws Exception {
    RawCaller caller = new RawCaller(server.port()).send(question(protocol));
    provider.await(CALLS);
    return caller;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endAllCallsForACallerWhoIsGone(boolean politely) throws Exception {
    RawCaller caller = asking("1.1");

    if (politely) {
      caller.close();
    } else {
      caller.reset();
    }

    assertTrue(provider.isHungUpOn(CALLS), "every call of its own thread and of all helpers");
  }

  @Test
  void leaveTheThreadThatWasInterruptedFitForTheNextCaller() throws Exception {
    server.close();
    start(Executors.newSingleThreadExecutor());
    for (int i = 0; i < 3; i++) {
      asking("1.1").close();
      assertTrue(provider.isHungUpOn(CALLS));
    }
    answer.countDown();

    try (RawCaller next = new RawCaller(server.port()).send(question("1.1"))) {
      String body = next.answer().body();
      assertTrue(body.contains(SAID), body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.0"})
  void leaveACallerAloneWhoSendsNoMoreButListens(String protocol) throws Exception {
    try (RawCaller caller = asking(protocol)) {
      caller.sendNoMore();

      assertFalse(isHungUpOnSoon(), "the provider");

      answer.countDown();
      String head = caller.head();
      int signs = 0;
      for (; head.startsWith("HTTP/1.1 100 "); head = caller.head()) {
        signs++;
      }
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      assertEquals(protocol.equals("1.1") ? 2 : 0, signs);
    }
  }

  private boolean isHungUpOnSoon() throws InterruptedException {
    Thread.sleep(1500);
    return provider.hasBeenHungUpOn();
  }

  @Test
  void keepTheOrderOfRequestsThatComeWithoutWaiting() throws Exception {
    String watchdog = "GET /watchdog HTTP/1.1\r\nHost: relay\r\nHealth-Check: %s\r\n\r\n";
    try (RawCaller caller = asking("1.1")) {
      caller.send(watchdog.formatted("second") + watchdog.formatted("third"));
      assertFalse(isHungUpOnSoon(), "the provider");
      caller.send(watchdog.formatted("fourth"));
      answer.countDown();

      assertTrue(caller.answer().body().contains(SAID));
      for (String each : List.of("second", "third", "fourth")) {
        assertEquals("{\"data\":\"" + each + "\"}", caller.answer().body().strip());
      }
    }
  }

  /** The second request is answered from what came with the first. */
  @Test
  void endTheCallsOfALaterRequestAsWell() throws Exception {
    String watchdog = "GET /watchdog HTTP/1.1\r\nHost: relay\r\nHealth-Check: 1\r\n\r\n";
    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(watchdog + question("1.1"));
      assertEquals(200, caller.answer().status());
      provider.await(CALLS);
    }

    assertTrue(provider.isHungUpOn(CALLS));
  }
}
