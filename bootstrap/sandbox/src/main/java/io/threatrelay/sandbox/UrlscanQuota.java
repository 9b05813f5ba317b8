package io.threatrelay.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** urlscan.io's limits, as it tells them; the sandbox refuses nothing for its rate. */
final class UrlscanQuota {

  private static final int A_MINUTE = 60_000;
  private static final List<String> ACTIONS =
      List.of("public", "unlisted", "private", "search", "retrieve");

  private UrlscanQuota() {}

  static Map<String, String> headers(String action, Instant now) {
    Instant reset = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    return Map.of(
        "X-Rate-Limit-Scope", "user",
        "X-Rate-Limit-Action", action,
        "X-Rate-Limit-Window", "minute",
        "X-Rate-Limit-Limit", String.valueOf(A_MINUTE),
        "X-Rate-Limit-Remaining", String.valueOf(A_MINUTE - 1),
        "X-Rate-Limit-Reset", reset.toString(),
        "X-Rate-Limit-Reset-After", String.valueOf(now.until(reset, ChronoUnit.SECONDS)));
  }

  static JsonObject all() {
    JsonObjectBuilder limits = Texts.object();
    for (String action : ACTIONS) {
      limits.add(
          action,
          Texts.object()
              .add("minute", window(A_MINUTE))
              .add("hour", window(A_MINUTE * 60))
              .add("day", window(A_MINUTE * 60 * 24)));
    }
    return Texts.object()
        .add("scope", "user")
        .add("source", "sandbox")
        .add("limits", limits.add("maxSearchResults", 100).add("maxRetentionPeriodDays", 0))
        .add("features", Texts.array())
        .add("products", Texts.array())
        .build();
  }

  private static JsonObjectBuilder window(int limit) {
    return Texts.object()
        .add("limit", limit)
        .add("used", 0)
        .add("remaining", limit)
        .add("percent", 0);
  }
}
