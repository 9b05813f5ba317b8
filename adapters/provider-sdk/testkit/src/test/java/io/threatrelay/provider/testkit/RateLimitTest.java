package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.port.ProviderAccess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls stay below a provider's limits by its own count; these tests take real seconds. */
@Timeout(30)
class RateLimitTest {

  private static final String FINE = "{\"town\":\"Ulm\"}";

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger refusals = new AtomicInteger();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    stub.close();
  }

  private void answer(HttpExchange exchange, boolean refused) throws IOException {
    refusals.addAndGet(refused ? 1 : 0);
    Behaviour.json(refused ? 429 : 200, FINE).answer(exchange);
  }

  /** Counts in any second, as SecurityTrails tells it. */
  private Behaviour anySecond(int limit) {
    ArrayDeque<Long> counted = new ArrayDeque<>();
    return exchange -> {
      int now;
      synchronized (counted) {
        long time = System.nanoTime();
        counted.removeIf(t -> t <= time - 1_000_000_000L);
        counted.add(time);
        now = counted.size();
      }
      exchange.getResponseHeaders().set("x-ratelimit-limit-second", "" + limit);
      exchange.getResponseHeaders().set("x-ratelimit-remaining-second", "" + (limit - now));
      answer(exchange, now > limit);
    };
  }

  /** Counts in spans from a time on, as urlscan.io tells it. */
  private Behaviour spans(int limit, Duration length) {
    Instant begin = Instant.now();
    AtomicInteger counted = new AtomicInteger();
    long[] span = {0};
    return exchange -> {
      Instant reset;
      int now;
      synchronized (span) {
        long current = Duration.between(begin, Instant.now()).dividedBy(length);
        reset = begin.plus(length.multipliedBy(current + 1));
        if (current != span[0]) {
          counted.set(0);
        }
        span[0] = current;
        now = counted.incrementAndGet();
      }
      exchange.getResponseHeaders().set("X-Rate-Limit-Action", "search");
      exchange.getResponseHeaders().set("X-Rate-Limit-Window", "minute");
      exchange.getResponseHeaders().set("X-Rate-Limit-Limit", "" + limit);
      exchange.getResponseHeaders().set("X-Rate-Limit-Remaining", "" + Math.max(0, limit - now));
      exchange.getResponseHeaders().set("X-Rate-Limit-Reset", reset.toString());
      answer(exchange, now > limit);
    };
  }

  private void askAtOnce(int calls) throws Exception {
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      all.add(threads.submit(() -> weather.report(Bench.caller("key")).isPresent()));
    }
    for (Future<Boolean> one : all) {
      assertTrue(one.get());
    }
  }

  @Test
  void areKeptInAnySecond() throws Exception {
    stub.otherwise(anySecond(10));

    askAtOnce(25);

    assertEquals(0, refusals.get());
    assertEquals(25, stub.seen().size());
  }

  @Test
  void areKeptInSpansAndToldAtOnceToWhoCannotWait() throws Exception {
    stub.otherwise(spans(8, Duration.ofSeconds(3)));

    askAtOnce(8);
    RelayError hurried = weather.errorFor(Bench.caller("key", Duration.ofMillis(300)));
    askAtOnce(4);

    assertEquals(0, refusals.get());
    assertEquals(RelayError.TOO_MANY_REQUESTS, hurried.code());
    assertTrue(
        hurried.message().startsWith("Weather allows 8 search calls a minute with this key;"),
        hurried.message());
  }

  @Test
  void areWaitedOutAfterARefusalThatSaysHowLong() {
    stub.otherwise(
        Behaviour.inTurn(
            Behaviour.json(429, "").with("Retry-After", "0"), Behaviour.json(200, FINE)));

    assertTrue(weather.report(Bench.caller("key")).isPresent());
    assertEquals(2, stub.seen().size());
  }

  @Test
  void areNotWaitedForWhenAMonthIsSpent() {
    stub.otherwise(
        Behaviour.json(429, "month")
            .with("X-RateLimit-Limit-Second", "5")
            .with("X-RateLimit-Remaining-Second", "4"));
    ProviderAccess access = Bench.caller("key");

    assertEquals("Weather says: month", weather.errorFor(access).message());
    RelayError next = weather.errorFor(access);

    assertEquals(RelayError.Severity.WARNING, next.severity());
    assertEquals(RelayError.TOO_MANY_REQUESTS, next.code());
    assertTrue(next.message().startsWith("Rate limit reached for Weather calls with this key; "));
    assertEquals(1, stub.seen().size());
  }
}
