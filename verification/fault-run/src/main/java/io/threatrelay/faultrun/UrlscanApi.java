package io.threatrelay.faultrun;

import io.threatrelay.faultrun.LookUp.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** urlscan.io, API v1. */
final class UrlscanApi implements ProviderApi {

  private static final Pattern QUERY = Pattern.compile("q=[a-z.]+:\"([^\"]+)\"");
  private static final Pattern RESULT = Pattern.compile("/v1/result/([^/]+)/?");

  @Override
  public String keyHeader() {
    return "api-key";
  }

  @Override
  public String keyPrefix() {
    return "scans-";
  }

  @Override
  public Optional<LookUp> asked(Request request) {
    Matcher result = RESULT.matcher(request.target().getPath());
    if (result.matches()) {
      return Optional.of(LookUp.result(result.group(1)));
    }
    String query = request.target().getQuery();
    Matcher search = QUERY.matcher(query == null ? "" : query);
    return search.find()
        ? Optional.of(new LookUp(Asked.parse(search.group(1)), Kind.SEARCH, 1))
        : Optional.empty();
  }

  @Override
  public Map<String, String> limit(Action action, Standing standing) {
    long millis = Duration.between(Instant.now(), standing.reset()).toMillis();
    return Map.of(
        "X-Rate-Limit-Scope", "user",
        "X-Rate-Limit-Action", action.name().toLowerCase(Locale.ROOT),
        "X-Rate-Limit-Window", "minute",
        "X-Rate-Limit-Limit", String.valueOf(standing.limit()),
        "X-Rate-Limit-Remaining", String.valueOf(standing.remaining()),
        "X-Rate-Limit-Reset", standing.reset().toString(),
        "X-Rate-Limit-Reset-After", String.valueOf(Math.max(0, (millis + 999) / 1000)));
  }

  @Override
  public String tooMany() {
    return "{\"message\":\"Rate limit exceeded\",\"status\":429}";
  }
}
