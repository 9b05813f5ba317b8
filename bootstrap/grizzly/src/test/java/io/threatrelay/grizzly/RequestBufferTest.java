package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsProviders({"urlscan", "securitytrails"})
class RequestBufferTest {

  private static final int LARGEST = 256 << 10;
  private static final int CALLERS = 16;
  private static final String ACTIONS = "/urlscan/respond/observables";
  private static final List<Integer> SIZES =
      List.of(
          80,
          4095,
          8190,
          8191,
          8192,
          8193,
          8194,
          16_384,
          32_767,
          32_768,
          32_769,
          65_535,
          65_536,
          65_537,
          131_072,
          LARGEST - 1,
          LARGEST);
  private static final List<Integer> TOO_LARGE = List.of(LARGEST + 1, LARGEST + 2, 5 * LARGEST);

  private static final AtomicInteger NAMES = new AtomicInteger();

  private static RelayServer server;

  @BeforeAll
  static void start() {
    server =
        Relays.start(
            Map.of("RELAY_MAX_BODY", String.valueOf(LARGEST)),
            Timeouts.usual(Duration.ofSeconds(5)),
            RequestThreads.start(1024));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** How a body travels. */
  private enum Way {
    AT_ONCE,
    HEAD_FIRST,
    IN_PIECES,
    SMALL_CHUNKS,
    LARGE_CHUNKS,
    CHUNKS_IN_PIECES;

    void send(RawCaller caller, String body) throws IOException {
      String length = "Content-Length: " + body.length() + "\r\n";
      switch (this) {
        case AT_ONCE -> caller.send(RawCaller.post(ACTIONS, length) + body);
        case HEAD_FIRST -> caller.send(RawCaller.post(ACTIONS, length)).send(body);
        case IN_PIECES -> pieces(caller, RawCaller.post(ACTIONS, length) + body, 5000);
        case SMALL_CHUNKS -> caller.send(chunked(body, 100));
        case LARGE_CHUNKS -> caller.send(chunked(body, 20_000));
        case CHUNKS_IN_PIECES -> pieces(caller, chunked(body, 8192), 3000);
      }
    }

    private static String chunked(String body, int size) {
      StringBuilder text =
          new StringBuilder(RawCaller.post(ACTIONS, "Transfer-Encoding: chunked\r\n"));
      for (int i = 0; i < body.length(); i += size) {
        String chunk = body.substring(i, Math.min(body.length(), i + size));
        text.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk);
        text.append("\r\n");
      }
      return text.append("0\r\n\r\n").toString();
    }

    private static void pieces(RawCaller caller, String text, int size) throws IOException {
      for (int i = 0; i < text.length(); i += size) {
        caller.send(text.substring(i, Math.min(text.length(), i + size)));
      }
    }
  }

  private static String body(String name, int size) {
    String end = "{\"type\":\"url\",\"value\":\"" + name + "\"}]";
    return "[" + " ".repeat(size - 1 - end.length()) + end;
  }

  private static String name() {
    return "http://host-" + NAMES.incrementAndGet() + ".example/";
  }

  @Test
  void bodiesOfAllSizesArriveWholeHoweverTheyTravel() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        all.add(callers.submit(RequestBufferTest::sendAllOnOneConnection));
      }

      int sent = 0;
      for (Future<Integer> one : all) {
        sent += one.get();
      }

      assertEquals(CALLERS * SIZES.size() * Way.values().length, sent);
    } finally {
      callers.shutdownNow();
    }
  }

  private static int sendAllOnOneConnection() throws IOException {
    int sent = 0;
    try (RawCaller caller = new RawCaller(server.port())) {
      for (int size : SIZES) {
        for (Way way : Way.values()) {
          String name = name();
          way.send(caller, body(name, size));
          assertAnswered(caller.answer(), name, size, way.name());
          sent++;
        }
      }
    }
    return sent;
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedHoweverItTravelsAndIsTheLastOfItsConnection()
      throws IOException {
    for (int size : TOO_LARGE) {
      for (Way way : Way.values()) {
        try (RawCaller caller = new RawCaller(server.port())) {
          way.send(caller, body(name(), size) + "GET /watchdog HTTP/1.1\r\nHost: x\r\n\r\n");

          assertAnswered(caller.answer(), "", size, way.name());
          assertTrue(caller.isHungUpOn(), way + " " + size);
        }
      }
    }
  }

  private static void assertAnswered(RawCaller.Answer answer, String name, int size, String way) {
    String what = way + " " + size + ": " + answer;
    assertEquals(200, answer.status(), what);
    if (size > LARGEST) {
      assertTrue(answer.body().contains("" + LARGEST), what);
      assertTrue(answer.body().contains("\"code\":\"invalid argument\""), what);
    } else {
      assertTrue(answer.body().contains(name), what);
    }
  }

  @Test
  void requestsMayBeSentWithoutWaitingForAnswers() throws IOException {
    for (Way way : List.of(Way.AT_ONCE, Way.SMALL_CHUNKS)) {
      try (RawCaller caller = new RawCaller(server.port())) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
          names.add(name());
          way.send(caller, body(names.get(i), 3000));
        }
        for (String name : names) {
          assertAnswered(caller.answer(), name, 3000, way.name());
        }
      }
    }
  }

  @Test
  void manyRequestsMayComeInOnePacket() throws IOException {
    StringBuilder packet = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      names.add(name());
      String body = body(names.get(i), 100);
      packet.append(RawCaller.post(ACTIONS, "Content-Length: 100\r\n")).append(body);
      packet.append("GET /watchdog HTTP/1.1\r\nHost: relay\r\nHealth-Check: " + i + "\r\n\r\n");
    }

    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(packet.toString());

      for (int i = 0; i < 40; i++) {
        assertAnswered(caller.answer(), names.get(i), 100, "packet");
        assertEquals(200, caller.answer().status());
      }
    }
  }

  @Test
  void whoAsksBeforeItSendsIsToldToGoOn() throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      for (int size : List.of(100, 8192, LARGEST)) {
        String name = name();
        String wish = "Expect: 100-continue\r\nContent-Length: " + size + "\r\n";
        caller.send(RawCaller.post(ACTIONS, wish));

        assertEquals("HTTP/1.1 100 Continue\r\n", caller.head());
        caller.send(body(name, size));
        assertAnswered(caller.answer(), name, size, "asked");
      }
    }
  }

  @Test
  void whoAsksToSendABodyInChunksIsToldToGoOn() throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      String name = name();
      String wish = "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n";
      caller.send(RawCaller.post(ACTIONS, wish));

      assertEquals("HTTP/1.1 100 Continue\r\n", caller.head());
      caller.send("64\r\n" + body(name, 100) + "\r\n0\r\n\r\n");
      assertAnswered(caller.answer(), name, 100, "chunks");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
  void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItIsSent(String expect) throws IOException {
    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(RawCaller.post(ACTIONS, expect + "Content-Length: " + (LARGEST + 1) + "\r\n"));

      assertAnswered(caller.answer(), "", LARGEST + 1, expect);
      assertTrue(caller.isHungUpOn());
    }
  }

  @Test
  void theTokenIsLookedAtBeforeABodyThatIsAnnouncedTooLargeWhereTheContractWantsThat()
      throws IOException {
    String path = "/securitytrails/observe/observables";
    try (RawCaller caller = new RawCaller(server.port())) {
      caller.send(RawCaller.post(path, "Content-Length: 999999999999\r\n"));

      assertTrue(caller.answer().body().contains("\"code\":\"authorization error\""));
      assertTrue(caller.isHungUpOn());
    }
  }
}
