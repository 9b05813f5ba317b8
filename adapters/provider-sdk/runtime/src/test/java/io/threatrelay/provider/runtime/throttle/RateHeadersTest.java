package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of limits in the headers of an answer. */
class RateHeadersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** Headers as {@code Name: value}. */
  private static RateHeaders headers(String... lines) {
    Map<String, String> all = new HashMap<>();
    for (String line : lines) {
      all.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
    }
    return new RateHeaders(all, NOW);
  }

  private static Optional<Duration> seconds(long seconds) {
    return Optional.of(Duration.ofSeconds(seconds));
  }

  private static Optional<Duration> reset(String... lines) {
    String[] all = java.util.Arrays.copyOf(lines, lines.length + 2);
    all[lines.length] = "X-Rate-Limit-Window: minute";
    all[lines.length + 1] = "X-Rate-Limit-Limit: 60";
    return headers(all).notices().get(0).resetsIn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-RateLimit-", "x-ratelimit-", "X-RATELIMIT-", "X-Rate-Limit-"})
  void readsANameForEachSpan(String prefix) {
    RateHeaders headers =
        headers(
            prefix + "Limit-Second: 2", prefix + "Remaining-Second: 1", prefix + "LIMIT-day: 50");

    assertEquals(
        List.of(
            new Notice("", Span.SECOND, 2, 1, Optional.empty()),
            new Notice("", Span.DAY, 50, 50, Optional.empty())),
        headers.notices());
  }

  @ParameterizedTest
  @CsvSource({
    "1772388441, 29241",
    "35, 36",
    "2026-03-01T10:00:35Z, 35",
    "1772359000, 0",
    "999999999999, 31622400"
  })
  void readsALimitThatHoldsUntilItResets(String reset, long wait) {
    assertEquals(
        List.of(new Notice("", Span.UNTOLD, 1000, 3, seconds(wait))),
        headers(
                "X-RateLimit-Limit: 1000",
                "X-RateLimit-Remaining: 3",
                "X-RateLimit-Reset: " + reset)
            .notices());
  }

  @Test
  void doesNotGuessWhenALimitResets() {
    assertEquals(
        List.of(), headers("X-RateLimit-Limit: 1000", "X-RateLimit-Remaining: 999").notices());
  }

  @Test
  void readsOneWindowForAnAnswer() {
    assertEquals(
        List.of(new Notice("search", Span.HOUR, 1000, 998, seconds(35))),
        headers(
                "x-rate-LIMIT-action: search",
                "X-Rate-Limit-Window: Hour",
                "X-Rate-Limit-Limit: 1000",
                "X-Rate-Limit-Remaining: 998",
                "X-Rate-Limit-Reset: 2026-03-01T10:59:59.999Z",
                "X-Rate-Limit-Reset-After: 34")
            .notices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-5", "", "many", "1e3", "1.5", "2, 2", "9999999999999", "٣", "0x10"})
  void takesNothingElseForALimit(String limit) {
    assertEquals(List.of(), headers("X-RateLimit-Limit-Second: " + limit).notices());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "999999999999, 999999999999", "' 50 ', 50", "007, 7"})
  void takesAnyWholeNumberForALimit(String limit, long number) {
    assertEquals(number, headers("X-RateLimit-Limit-Second:" + limit).notices().get(0).limit());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "-99999999999999, 0", "some, 5", "'', 5", "7, 7"})
  void takesWhatIsOverdrawnForNothingAndGarbageForUnknown(String remaining, long left) {
    RateHeaders headers =
        headers("X-RateLimit-Limit-Second: 5", "X-RateLimit-Remaining-Second: " + remaining);

    assertEquals(left, headers.notices().get(0).remaining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fortnight", "month", "second minute", "untold"})
  void knowsNoOtherSpans(String window) {
    assertEquals(
        List.of(),
        headers("X-Rate-Limit-Window: " + window, "X-Rate-Limit-Limit: 5", "X-Rate-Limit-Reset: 9")
            .notices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "<script>", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void takesNothingForAnActionThatIsNoWord(String action) {
    assertEquals(
        "",
        headers(
                "X-Rate-Limit-Action: " + action,
                "X-Rate-Limit-Window: day",
                "X-Rate-Limit-Limit: 5")
            .notices()
            .get(0)
            .action());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "7, 8",
    "7.9, 8",
    "' 7 ', 8",
    "'Sun, 01 Mar 2026 10:00:09 GMT', 9",
    "'Sun, 01 Mar 2026 09:00:00 GMT', 0"
  })
  void readsForHowLongToWait(String text, long wait) {
    assertEquals(seconds(wait), headers("RETRY-after: " + text).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-3",
        "1,2",
        "Sun, 01 Mar 2026",
        "2026-03-01T10:00:09Z",
        "9999999999999"
      })
  void takesNothingElseForAWait(String text) {
    assertEquals(Optional.empty(), headers("Retry-After: " + text).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void waitsAYearAtMost(String text) {
    assertEquals(Optional.of(Duration.ofDays(366)), headers("Retry-After: " + text).retryAfter());
  }

  @Test
  void countsFromTheProvidersTimeWhereClocksDiffer() {
    String date = "Date: Sun, 01 Mar 2026 11:00:00 GMT";

    assertEquals(
        seconds(30), headers(date, "Retry-After: Sun, 01 Mar 2026 11:00:30 GMT").retryAfter());
    assertEquals(seconds(30), reset(date, "X-Rate-Limit-Reset: 2026-03-01T11:00:30.000Z"));
    assertEquals(seconds(30), reset("date: noon", "X-Rate-Limit-Reset: 2026-03-01T10:00:30Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1772359230000", "tomorrow", "2026-13-01T00:00:00Z"})
  void readsNoOtherReset(String text) {
    assertEquals(Optional.empty(), reset("X-Rate-Limit-Reset: " + text));
  }

  @Test
  void boundsAResetToo() {
    assertEquals(seconds(0), reset("X-Rate-Limit-Reset: 1970-01-01T00:00:00Z"));
    assertEquals(
        Optional.of(Duration.ofDays(366)), reset("X-Rate-Limit-Reset: 9999-12-31T23:59:59Z"));
    assertEquals(seconds(31), reset("X-Rate-Limit-Reset: garbage", "X-Rate-Limit-Reset-After: 30"));
  }

  @Test
  void readsHowManyCallsMayBeOpen() {
    assertEquals(OptionalLong.of(5), headers("X-RateLimit-Concurrency-Limit: 5").concurrency());
    assertEquals(OptionalLong.empty(), headers("X-RateLimit-Concurrency-Limit: x").concurrency());
  }
}
