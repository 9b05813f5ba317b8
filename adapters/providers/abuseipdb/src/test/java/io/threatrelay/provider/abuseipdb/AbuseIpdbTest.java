package io.threatrelay.provider.abuseipdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract does not ask. */
class AbuseIpdbTest {

  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.80");
  private static final String CHECK = "/check?ipAddress=192.0.2.80&maxAgeInDays=90";
  private static final String REPORTED =
      """
      {"data":{"abuseConfidenceScore":%d,"isWhitelisted":%s,"countryCode":"DE","isp":null,
       "hostnames":["a.example.net",null],"totalReports":%d,"numDistinctUsers":3,
       "lastReportedAt":"2026-02-28T20:55:14+00:00"}}""";

  private final StubApi api = StubApi.start();
  private final Provider provider =
      Bench.provider(new AbuseIpdbFactory(), Map.of("ABUSEIPDB_API_URL", api.url().toString()));

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "100, false, 1, MALICIOUS, 85",
    "75, null, 1, MALICIOUS, 85",
    "74, false, 1, SUSPICIOUS, 85",
    "25, false, 1, SUSPICIOUS, 85",
    "24, false, 1, UNKNOWN, 50",
    "0, false, 1, UNKNOWN, 50",
    "0, true, 5, CLEAN, 50",
    "0, true, 0, CLEAN, 50"
  })
  void judgesByTheScore(
      int score, String whitelisted, int reports, Disposition disposition, int priority) {
    api.on("GET", CHECK, 200, REPORTED.formatted(score, whitelisted, reports));

    List<Judgement> judgements = provider.judge(ADDRESS, Bench.caller("key")).found();

    assertEquals(disposition, judgements.get(0).disposition());
    assertEquals(priority, judgements.get(0).priority());
    assertTrue(Verdict.of(judgements, Bench.NOW).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "0, 1", "400, 365", "many, 90"})
  void asksForReportsOfTheModulesDays(String claim, int days) {
    provider.observe(ADDRESS, Bench.caller("key", Map.of("MAX_AGE_IN_DAYS", claim)));

    assertTrue(api.seen().get(0).uri().endsWith("&maxAgeInDays=" + days));
  }

  @Test
  void staysAwayUntilTheDailyLimitResets() {
    api.otherwise(
        Behaviour.json(429, "{\"errors\":[]}")
            .with("Retry-After", "29241")
            .with("X-RateLimit-Limit", "1000")
            .with("X-RateLimit-Remaining", "0")
            .with("X-RateLimit-Reset", "1772392860"));

    assertThrows(RelayFailure.class, () -> provider.observe(ADDRESS, Bench.caller("key")));
    RelayFailure next =
        assertThrows(RelayFailure.class, () -> provider.observe(ADDRESS, Bench.caller("key")));

    assertTrue(
        next.getMessage()
            .contains("Rate limit reached for AbuseIPDB calls with this key; retry after 2026-"));
    assertEquals(1, api.seen().size());
  }

  @Test
  void isHealthyWhereAnAddressCanBeChecked() {
    api.on("GET", "/check?ipAddress=127.0.0.1", 200, "{}");

    provider.health(Bench.caller("key"));
  }
}
