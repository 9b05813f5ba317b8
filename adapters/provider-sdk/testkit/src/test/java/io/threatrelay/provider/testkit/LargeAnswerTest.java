package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.port.DataAccount;
import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers with more in them than an API can have, or a relay has memory for. */
@Timeout(30)
class LargeAnswerTest {

  private static final int USUAL = 10_000;

  private final StubApi stub = StubApi.start();
  private final Weather weather =
      new Weather(
          stub.url(),
          Bench.transport(
              ThrottleLimits.USUAL, new CacheLimits(Duration.ofMinutes(1), 100_000_000)));
  private final ProviderAccess access = Bench.caller("key");

  @AfterEach
  void stop() {
    stub.close();
  }

  private static String hours(int count) {
    return "[" + "{\"rain\":1,\"snow\":[2,3]},".repeat(count - 1) + "{\"rain\":2}]";
  }

  private List<String> warnings(ProviderAccess asked) {
    return asked.budget().response().warnings().stream().map(RelayError::message).toList();
  }

  @Test
  void areReadAsFarAsTheirListsGoAndToldToEverybodyWhoAsks() {
    stub.otherwise(Behaviour.json(200, "{\"hours\":" + hours(USUAL + 5) + ",\"town\":\"Ulm\"}"));
    ProviderAccess later = Bench.caller("key");

    for (ProviderAccess asked : List.of(access, later)) {
      Weather.Report report = weather.report(asked).orElseThrow();
      assertEquals(USUAL, report.hours().size());
      assertEquals("Ulm", report.town());
      assertEquals(
          List.of("Weather sent lists of 10005 items; 10000 of them were read."), warnings(asked));
    }
    assertEquals(1, stub.seen().size(), "the answer is kept with what it lacks");
  }

  @Test
  void areReadAsFarAsTheirListsGoWhereTheyAreLists() {
    stub.otherwise(Behaviour.json(200, hours(USUAL * 2)));

    assertEquals(USUAL, weather.reports(access).orElseThrow().size());
    assertEquals(
        List.of("Weather sent lists of 20000 items; 10000 of them were read."), warnings(access));
  }

  @Test
  void areReadAsFarAsThereIsMemoryAndNotKept() {
    stub.otherwise(Behaviour.json(200, "{\"hours\":" + hours(5000) + ",\"town\":\"Ulm\"}"));
    DataBudget memory = new DataBudget(100_000, 0);

    try (DataAccount account = memory.open()) {
      Weather.Report report = weather.report(access.charging(account)).orElseThrow();
      assertEquals("Ulm", report.town());
      assertTrue(report.hours().size() > 500 && report.hours().size() < 1500, "about a thousand");
    }
    assertEquals(0, memory.used());

    assertEquals(5000, weather.report(Bench.caller("key")).orElseThrow().hours().size());
    assertEquals(2, stub.seen().size());
  }

  @Test
  void takeNoMemoryForWhatNobodyReads() {
    stub.otherwise(Behaviour.json(200, "{\"snow\":" + hours(100_000) + ",\"town\":\"Ulm\"}"));

    try (DataAccount account = new DataBudget(20_000, 0).open()) {
      assertEquals("Ulm", weather.report(access.charging(account)).orElseThrow().town());
    }
    assertEquals(List.of(), warnings(access));
  }
}
