package io.threatrelay.siege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttackerTest {

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<InetAddress> sources = ConcurrentHashMap.newKeySet();
  private final CountDownLatch sixQuestions = new CountDownLatch(6);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Target target =
      new Target(server.getAddress().getPort(), "localhost:1", "localhost:2");
  private volatile String answer = "{\"data\":{\"sightings\":{}}}";

  AttackerTest() throws IOException {}

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String body =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI() + " " + body);
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            sources.add(exchange.getRemoteAddress().getAddress());
            sixQuestions.countDown();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void callersAskWithKeysAndFromAnAddressOfTheirOwn() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    Questions questions = new Questions("urlscan", "hang", 3, 2, 4, false);
    Thread attacker = new Thread(() -> questions.attack(target, end));

    attacker.start();
    assertTrue(sixQuestions.await(1, TimeUnit.MINUTES));
    attacker.interrupt();
    attacker.join();

    assertEquals(3, tokens.size());
    assertEquals(Set.of(InetAddress.getByName("127.0.0.2")), sources);
    assertTrue(
        asked.stream()
            .allMatch(
                one ->
                    one.startsWith("/urlscan/observe/observables [")
                        && one.split("\"hang-", -1).length == 5));
  }

  @Test
  void aForgedTokenNamesTheHostThatHangs() {
    String[] parts = target.forgedToken("k").split("\\.");

    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    assertTrue(payload.contains("\"jwks_host\":\"localhost:2\""), payload);
    assertEquals(3, parts.length);
  }

  @Test
  void theGoodCallerCountsAnswersThatAreWhole() throws InterruptedException {
    Latencies latencies = new GoodCaller(target).measure(Duration.ofMillis(100));

    assertEquals(5, asked.size());
    assertEquals(0, latencies.failures().size());
    assertTrue(latencies.p99() > 0);
  }

  @Test
  void theGoodCallerCountsAnErrorAsAFailure() throws InterruptedException {
    answer = "{\"data\":{\"sightings\":{}},\"errors\":[]}";

    Latencies latencies = new GoodCaller(target).measure(Duration.ofMillis(100));

    assertEquals(5, latencies.failures().size());
    assertTrue(Double.isInfinite(latencies.p99()));
  }
}
