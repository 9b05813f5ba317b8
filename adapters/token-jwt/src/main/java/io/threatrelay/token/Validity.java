package io.threatrelay.token;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a token's times. */
final class Validity {

  private static final BigDecimal SKEW = BigDecimal.valueOf(60);
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
  private static final int NANO_DIGITS = 9;

  private final Clock clock;

  Validity(Clock clock) {
    this.clock = clock;
  }

  void check(Map<String, Object> claims) {
    Optional<BigDecimal> issued = seconds(claims, "iat");
    Optional<BigDecimal> begin = seconds(claims, "nbf");
    Optional<BigDecimal> end = seconds(claims, "exp");
    // Only compared and never calculated with: 1e999999999 is a number too.
    BigDecimal now = now();
    if (isAhead(issued, now) || isAhead(begin, now)) {
      throw Refusal.NOT_YET_VALID.failure();
    }
    if (end.filter(time -> time.compareTo(now.subtract(SKEW)) <= 0).isPresent()) {
      throw Refusal.EXPIRED.failure();
    }
  }

  private static boolean isAhead(Optional<BigDecimal> time, BigDecimal now) {
    return time.filter(t -> t.compareTo(now.add(SKEW)) > 0).isPresent();
  }

  private static Optional<BigDecimal> seconds(Map<String, Object> claims, String name) {
    if (!claims.containsKey(name)) {
      return Optional.empty();
    }
    Object value = claims.get(name);
    if (value instanceof Long whole) {
      return Optional.of(BigDecimal.valueOf(whole));
    }
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    if (value instanceof String text && DIGITS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    throw Refusal.WRONG_PAYLOAD.failure();
  }

  private BigDecimal now() {
    Instant now = clock.instant();
    return BigDecimal.valueOf(now.getEpochSecond())
        .add(BigDecimal.valueOf(now.getNano(), NANO_DIGITS));
  }
}
