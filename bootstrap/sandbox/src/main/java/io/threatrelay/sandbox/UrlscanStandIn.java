package io.threatrelay.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** urlscan.io, API v1: scans of websites. */
final class UrlscanStandIn implements StandIn {

  private static final String ROOT = "/urlscan/api/v1/";

  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private");

  private final WebsiteScans scans;
  private final int resultPadding;
  private final Clock clock;

  UrlscanStandIn(WebsiteScans scans, int resultPadding, Clock clock) {
    this.scans = scans;
    this.resultPadding = resultPadding;
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "urlscan";
  }

  @Override
  public String root() {
    return ROOT;
  }

  @Override
  public String keyHeader() {
    return "API-Key";
  }

  @Override
  public Answer answer(Question question) {
    if (question.hasUnknownKey()) {
      return UrlscanJson.error(401, "API key supplied but not found in database!", "");
    }
    if (question.is("GET", "search")) {
      return search(question).with(UrlscanQuota.headers("search", clock.instant()));
    }
    if (question.is("GET", "result", "*")) {
      return result(question.path().get(1)).with(UrlscanQuota.headers("retrieve", clock.instant()));
    }
    if (question.is("POST", "scan")) {
      return scan(question.body());
    }
    if (question.is("GET", "quotas")) {
      return Answer.json(200, UrlscanQuota.all());
    }
    return UrlscanJson.error(404, "Not Found", "");
  }

  private Answer search(Question question) {
    Optional<ScanQuery> query = ScanQuery.parse(question.query().getOrDefault("q", ""));
    if (query.isEmpty()) {
      return UrlscanJson.error(
          400,
          "Search query could not be parsed",
          "The sandbox understands page.ip, page.domain and page.url.keyword, value in quotes");
    }
    List<Scan> found = scans.found(query.get());
    return Answer.json(200, UrlscanJson.hits(found, question.number("size", 100)));
  }

  private Answer result(String id) {
    return scans
        .withId(id)
        .map(scan -> Answer.streamed(out -> ScanResult.write(scan, resultPadding, out)))
        .orElseGet(() -> UrlscanJson.error(404, "No such scan submission", ""));
  }

  private Answer scan(byte[] body) {
    JsonObject asked = Texts.parsed(body).orElse(JsonValue.EMPTY_JSON_OBJECT);
    String url = asked.getString("url", "");
    if (!url.toLowerCase(Locale.ROOT).matches("(?s)https?://[^/?#].*")) {
      return UrlscanJson.error(
          400, "Scan prevented", "Only http:// and https:// URLs can be scanned");
    }
    String visibility = asked.getString("visibility", "public");
    if (!VISIBILITIES.contains(visibility)) {
      return UrlscanJson.error(400, "Scan prevented", "Unknown visibility");
    }
    return Answer.json(200, UrlscanJson.submission(scans.submitted(url, visibility), url))
        .with(UrlscanQuota.headers(visibility, clock.instant()));
  }
}
