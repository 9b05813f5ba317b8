package io.threatrelay.provider.runtime.throttle;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the headers of an answer say about limits, in any case of their names. Three spellings are
 * known: a name for each span ({@code X-RateLimit-Limit-Second}, SecurityTrails), one window for
 * each answer ({@code X-Rate-Limit-Window}, urlscan.io), and a limit that holds until {@code
 * X-RateLimit-Reset}, whatever the span is called (AbuseIPDB, GitHub).
 *
 * @see <a href="https://docs.urlscan.io/guides/rate-limits">urlscan.io's rate limits</a>
 */
final class RateHeaders {

  private static final String PREFIX = "x-rate-limit-";
  private static final int LONGEST_NUMBER = 12;

  /** Larger numbers are seconds since 1970, smaller ones seconds from now. */
  private static final long LONGEST_WAIT = 1_000_000_000;

  /** Longer times mean the same, and fit into nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Map<String, String> headers = new HashMap<>();
  private final Instant now;

  /**
   * @param now the relay's time; the answer's own {@code Date} is preferred
   */
  RateHeaders(Map<String, String> all, Instant now) {
    all.forEach(
        (name, value) ->
            headers.put(
                name.toLowerCase(Locale.ROOT).replace("x-ratelimit-", PREFIX), value.strip()));
    this.now = header("date").flatMap(RateHeaders::httpDate).orElse(now);
  }

  /** A limit, and what is left of it. */
  record Notice(String action, Span span, long limit, long remaining, Optional<Duration> resetsIn) {

    boolean isSpent() {
      return remaining == 0;
    }
  }

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    for (Span span : Span.NAMED) {
      notice("", span, "limit-" + span, "remaining-" + span, Optional.empty())
          .ifPresent(notices::add);
    }
    window()
        .flatMap(span -> notice(action(), span, "limit", "remaining", reset()))
        .ifPresent(notices::add);
    return notices;
  }

  /** Without a name the span is what lasts until the reset; without that nothing is known of it. */
  private Optional<Span> window() {
    Optional<String> name = header(PREFIX + "window");
    return name.isPresent() ? name.flatMap(Span::named) : reset().map(any -> Span.UNTOLD);
  }

  private Optional<Notice> notice(
      String action, Span span, String limit, String remaining, Optional<Duration> reset) {
    OptionalLong most = number(limit);
    if (most.isEmpty() || most.getAsLong() == 0) {
      return Optional.empty();
    }
    long left = isOverdrawn(remaining) ? 0 : number(remaining).orElse(most.getAsLong());
    return Optional.of(new Notice(action, span, most.getAsLong(), left, reset));
  }

  /** Some count on below zero. */
  private boolean isOverdrawn(String remaining) {
    return header(PREFIX + remaining).filter(text -> text.matches("-[0-9]+")).isPresent();
  }

  /** It comes into messages and is remembered: one word, else none. */
  private String action() {
    return header(PREFIX + "action").filter(text -> text.matches("[\\w-]{1,40}")).orElse("");
  }

  /** How many calls may be open at the same time. */
  OptionalLong concurrency() {
    return number("concurrency-limit");
  }

  /** For how long the provider wants to be left alone: seconds, or a date. */
  Optional<Duration> retryAfter() {
    return header("retry-after").flatMap(text -> seconds(text).or(() -> until(httpDate(text))));
  }

  private Optional<Duration> reset() {
    return header(PREFIX + "reset-after")
        .flatMap(RateHeaders::seconds)
        .or(() -> header(PREFIX + "reset").flatMap(this::resetIn));
  }

  private Optional<Duration> resetIn(String text) {
    if (!isNumber(text)) {
      return until(isoDate(text));
    }
    long number = Long.parseLong(text);
    return number < LONGEST_WAIT
        ? seconds(text)
        : until(Optional.of(Instant.ofEpochSecond(number)));
  }

  private Optional<Duration> until(Optional<Instant> time) {
    return time.map(then -> Duration.between(now, then))
        .map(d -> d.isNegative() ? Duration.ZERO : atMost(d));
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  private OptionalLong number(String name) {
    return header(PREFIX + name)
        .filter(RateHeaders::isNumber)
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  private static boolean isNumber(String text) {
    return text.length() <= LONGEST_NUMBER && text.matches("[0-9]+");
  }

  /** Rounded up: an API that counts in whole seconds may have rounded down. */
  private static Optional<Duration> seconds(String text) {
    String whole = text.replaceFirst("\\.[0-9]+$", "");
    return isNumber(whole)
        ? Optional.of(atMost(Duration.ofSeconds(Long.parseLong(whole) + 1)))
        : Optional.empty();
  }

  private static Duration atMost(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> isoDate(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
