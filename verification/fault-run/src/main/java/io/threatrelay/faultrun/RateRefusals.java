package io.threatrelay.faultrun;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The forms of a 429; those that say how long to wait close the window for so long. */
record RateRefusals(ProviderApi api) {

  private static final Duration A_WHILE = Duration.ofSeconds(2);

  /** Changes the headers to say it, and returns how the key stands now. */
  Standing refuse(
      Fault fault,
      Action action,
      Allowance allowance,
      Standing before,
      Map<String, String> headers) {
    Instant later = Instant.now().plus(A_WHILE);
    switch (fault) {
      case TOO_MANY_BY_HEADERS:
        Standing closed =
            allowance.closedUntil(action == Action.SECURITYTRAILS ? before.reset() : later);
        headers.putAll(api.limit(action, closed));
        return closed;
      case TOO_MANY_RETRY_SECONDS:
        headers.put("Retry-After", String.valueOf(A_WHILE.toSeconds()));
        return allowance.closedUntil(later);
      case TOO_MANY_RETRY_DATE:
        Instant second = later.truncatedTo(ChronoUnit.SECONDS);
        headers.put(
            "Retry-After",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(second.atOffset(ZoneOffset.UTC)));
        return allowance.closedUntil(second);
      case TOO_MANY_BARE:
        headers.clear();
        return new Standing(false, before.limit(), 0, before.reset(), -1);
      case MONTH_SPENT:
        // What tells it from a spent second is that the second has room.
        Standing roomy =
            new Standing(
                false, before.limit(), Math.max(1, before.remaining()), before.reset(), -1);
        headers.putAll(api.limit(action, roomy));
        return roomy;
      default:
        return before;
    }
  }
}
