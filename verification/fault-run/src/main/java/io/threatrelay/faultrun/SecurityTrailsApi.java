package io.threatrelay.faultrun;

import io.threatrelay.faultrun.LookUp.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SecurityTrails, API v1. */
final class SecurityTrailsApi implements ProviderApi {

  private static final Pattern HISTORY = Pattern.compile("/v1/history/([^/]+)/dns/(a|aaaa)/?");
  private static final Pattern FILTER = Pattern.compile("\"ipv[46]\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d+)");

  @Override
  public String keyHeader() {
    return "apikey";
  }

  @Override
  public String keyPrefix() {
    return "trails-";
  }

  @Override
  public Optional<LookUp> asked(Request request) {
    String path = request.target().getPath();
    Matcher history = HISTORY.matcher(path);
    if (history.matches()) {
      Kind kind = history.group(2).equals("a") ? Kind.HISTORY_A : Kind.HISTORY_AAAA;
      return Optional.of(new LookUp(Asked.parse(history.group(1)), kind, page(request)));
    }
    Matcher filter = FILTER.matcher(request.body());
    return path.startsWith("/v1/domains/list") && filter.find()
        ? Optional.of(new LookUp(Asked.parse(filter.group(1)), Kind.DOMAINS, page(request)))
        : Optional.empty();
  }

  private static int page(Request request) {
    String query = request.target().getQuery();
    Matcher page = PAGE.matcher(query == null ? "" : query);
    return page.find() ? Integer.parseInt(page.group(1)) : 1;
  }

  @Override
  public Map<String, String> limit(Action action, Standing standing) {
    return Map.of(
        "X-Ratelimit-Limit-Second", String.valueOf(standing.limit()),
        "X-Ratelimit-Remaining-Second", String.valueOf(standing.remaining()));
  }

  @Override
  public String tooMany() {
    return "{\"message\":\"You've exceeded the usage limits for your account.\"}";
  }
}
