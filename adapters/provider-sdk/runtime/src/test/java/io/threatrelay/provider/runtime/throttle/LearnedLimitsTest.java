package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.throttle.LearnedLimits.Started;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a call may start, by what a provider has said so far. */
class LearnedLimitsTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LearnedLimits rules =
      new LearnedLimits("Weather", "with this key", 3, Clock.fixed(NOON, ZoneOffset.UTC));

  private Started start(String kind, long now) {
    assertTrue(mayStart(kind, now), "may not start");
    return rules.started(kind, now);
  }

  private boolean mayStart(String kind, long now) {
    return rules.opensAt(kind, now, 0) <= now;
  }

  private static RateHeaders headers(String... lines) {
    Map<String, String> all = new HashMap<>();
    for (String line : lines) {
      all.put(line.split(": ")[0], line.split(": ")[1]);
    }
    return new RateHeaders(all, NOON);
  }

  private void answer(Started call, long now, int status, String... lines) {
    rules.answered(call, status, headers(lines), now);
    rules.ended(call, now);
  }

  private static String[] perSecond(long limit, long remaining) {
    return new String[] {
      "X-RateLimit-Limit-Second: " + limit, "X-RateLimit-Remaining-Second: " + remaining
    };
  }

  private static String[] perMinute(String action, long limit, long remaining) {
    return new String[] {
      "X-Rate-Limit-Action: " + action,
      "X-Rate-Limit-Window: minute",
      "X-Rate-Limit-Limit: " + limit,
      "X-Rate-Limit-Remaining: " + remaining,
      "X-Rate-Limit-Reset-After: 29"
    };
  }

  @Test
  void letsOneCallFindOutAndOneMoreForEachSecondWithoutAnAnswer() {
    start("a", 0);

    assertEquals(SECOND, rules.opensAt("a", 1, 0));
    assertEquals(SECOND, rules.opensAt("b", 1, 0));
    start("a", SECOND);
    assertEquals(2 * SECOND, rules.opensAt("a", SECOND, 0));
  }

  @Test
  void keepsToConcurrencyWhereNoLimitIsTold() {
    answer(start("a", 0), 0, 200);
    Started first = start("a", 1);
    start("a", 1);
    start("a", 1);
    assertEquals(LearnedLimits.WHEN_ANSWERED, rules.opensAt("a", 1, 0));
    rules.ended(first, 2);
    assertTrue(mayStart("a", 2));
  }

  @Test
  void keepsToTheProvidersConcurrencyWhereThatIsLess() {
    answer(start("a", 0), 0, 200, "X-RateLimit-Concurrency-Limit: 1");
    start("a", 1);

    assertEquals(LearnedLimits.WHEN_ANSWERED, rules.opensAt("a", 1, 0));
    assertEquals("Weather has not answered the calls before this one yet.", rules.reason("a", 1));
  }

  @Test
  void countsCallsThatWereOnTheirWayWhenALimitWasLearned() {
    Started a = start("a", 0);
    start("b", SECOND);
    answer(a, SECOND + 1, 200, perSecond(2, 1));

    assertEquals(2 * SECOND + 1, rules.opensAt("a", SECOND + 1, 0));
  }

  @Test
  void knowsEachKindByALimitOfAll() {
    answer(start("a", 0), 0, 200, perSecond(3, 2));

    start("b", 1);
    assertTrue(mayStart("b", 1));
  }

  @Test
  void keepsTheLimitOfOneActionFromCallsOfAnother() {
    answer(start("search", 0), 0, 200, perMinute("search", 10, 0));
    answer(start("result", 0), 0, 200, perMinute("retrieve", 10, 9));

    assertEquals(30 * SECOND, rules.opensAt("search", 1, 0));
    assertTrue(mayStart("result", 1));
    assertEquals(
        "Weather allows 10 search calls a minute with this key; there is room at"
            + " 2026-03-01T12:00:30Z",
        rules.reason("search", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After: 9, 10",
    "'Retry-After: Sun, 01 Mar 2026 12:00:20 GMT', 20",
    "X-Nothing: 0, 1"
  })
  void pausesAfterARefusal(String header, long seconds) {
    answer(start("a", 0), 0, 429, header);

    assertEquals(seconds * SECOND, rules.opensAt("a", 1, 0));
    assertEquals(
        "Rate limit reached for Weather calls with this key; retry after "
            + NOON.plusSeconds(seconds)
            + ".",
        rules.reason("a", 1));
    assertTrue(mayStart("a", seconds * SECOND));
  }

  @Test
  void pausesLongerAfterEachRefusalThatSaysNothingButAMinuteAtMost() {
    long now = 0;
    for (long wait : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60}) {
      answer(start("a", now), now, 429);
      now += wait * SECOND;
      assertEquals(now, rules.opensAt("a", now - 1, 0));
    }
    answer(start("a", now), now, 200);
    answer(start("a", now), now, 429);
    assertEquals(now + SECOND, rules.opensAt("a", now, 0));
  }

  @Test
  void doesNotShortenAPauseForALaterRefusalThatKnowsLess() {
    answer(start("a", 0), 0, 200);
    Started first = start("a", 0);
    Started second = start("a", 0);
    answer(first, 1, 429, "Retry-After: 50");
    answer(second, 2, 429);

    assertEquals(51 * SECOND + 1, rules.opensAt("a", 3, 0));
  }

  @Test
  void tellsASpentSecondFromASpentMonth() {
    String[] rest = perSecond(5, 4);

    assertEquals(Optional.of(Duration.ofSeconds(1)), Backoff.roomAfter(headers(perSecond(5, 0))));
    assertEquals(Optional.empty(), Backoff.roomAfter(headers(rest)));
    assertEquals(
        Optional.of(Duration.ofSeconds(30)), Backoff.roomAfter(headers(perMinute("x", 5, 0))));
    answer(start("a", 0), 0, 429, rest);
    assertEquals(60 * SECOND, rules.opensAt("a", 1, 0));
  }

  @Test
  void keepsToALimitUntilItResets() {
    String[] last = {
      "X-RateLimit-Limit: 1000", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1772395200"
    };
    answer(start("a", 0), 0, 200, last);

    assertEquals(28800 * SECOND, rules.opensAt("a", 1, 0));
    assertEquals(
        "Weather allows 1000 calls with this key; there is room at 2026-03-01T20:00:00Z",
        rules.reason("a", 0));
    assertTrue(mayStart("a", 28800 * SECOND));
  }

  @Test
  void guessesNoSpanFromARefusalThatSaysWhenToComeBack() {
    answer(
        start("a", 0),
        0,
        429,
        "Retry-After: 28799",
        "X-RateLimit-Limit: 2",
        "X-RateLimit-Remaining: 0",
        "X-RateLimit-Reset: 1772395200");
    assertEquals(28800 * SECOND, rules.opensAt("a", 1, 0));

    for (int i = 0; i < 3; i++) {
      long now = 28800 * SECOND + i;
      answer(start("a", now), now, 200, "X-RateLimit-Limit: 2", "X-RateLimit-Remaining: 1");
    }
  }

  @Test
  void survivesAPauseOfManyThousandYears() {
    answer(start("a", 0), 0, 429, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT");

    assertEquals(Duration.ofDays(366).toNanos(), rules.opensAt("a", 1, 0));
  }

  @Test
  void namesTheLimitOfASecond() {
    answer(start("a", 0), 0, 200, perSecond(2, 0));

    assertEquals(
        "Weather allows 2 calls a second with this key; more wait than that until the deadline.",
        rules.reason("a", 1));
  }

  @Test
  void remembersAHundredWindowsHoweverManyAProviderMakesUp() {
    for (int i = 0; i < 101; i++) {
      long now = i * 100 * SECOND;
      answer(start("a", now), now, 200, perMinute("made-up-" + i, 10, 0));
      assertEquals(i == 100, mayStart("a", now));
    }
  }

  @Test
  void isNotHeldUpForeverByCallsWithoutAnAnswer() {
    answer(start("a", 0), 0, 200, perMinute("x", 2, 1));
    for (int i = 1; i <= 10; i++) {
      long now = i * 100 * SECOND;
      rules.ended(start("a", now), now + SECOND);
    }
  }
}
