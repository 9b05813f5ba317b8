package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to urlscan.io, byte by byte. */
class UrlscanRequestsTest {

  private static final String NOTHING = "{\"results\":[]}";

  private final UrlscanStub stub = new UrlscanStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ip, 192.0.2.80, page.ip%3A%22192.0.2.80%22",
    "ipv6, 2001:DB8:0::80, page.ip%3A%222001%3Adb8%3A%3A80%22",
    "domain, shop.example.com., page.domain%3A%22shop.example.com%22",
    "domain, bücher.example, page.domain%3A%22xn--bcher-kva.example%22",
    "url, https://shop.example.com/a?b=c&d=e#f,"
        + " page.url.keyword%3A%22https%3A%2F%2Fshop.example.com%2Fa%3Fb%3Dc%26d%3De%23f%22",
    "url, 'http://shop.example.com/\"+OR+page.ip:\"192.0.2.1',"
        + " page.url.keyword%3A%22http%3A%2F%2Fshop.example.com%2F"
        + "%5C%22%2BOR%2Bpage.ip%3A%5C%22192.0.2.1%22",
    "url, 'http://shop.example.com/\\',"
        + " page.url.keyword%3A%22http%3A%2F%2Fshop.example.com%2F%5C%5C%22",
    "url, http://shop.example.com/%2e{x},"
        + " page.url.keyword%3A%22http%3A%2F%2Fshop.example.com%2F%252e%7Bx%7D%22"
  })
  void aSearchNamesTheObservableWithinQuotes(String type, String value, String query) {
    stub.api.otherwise(Behaviour.json(200, NOTHING));

    stub.observe(Observable.of(type, value), Map.of());

    assertEquals(List.of("GET /api/v1/search/?q=" + query), lines());
  }

  private List<String> lines() {
    return stub.api.seen().stream().map(Seen::line).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0a1b2c3d, 0a1b2c3d",
    "../../user/quotas, ..%2F..%2Fuser%2Fquotas",
    "x?y=z#w, x%3Fy%3Dz%23w",
    "., %2E",
    ".., %2E%2E",
    "a b, a%20b"
  })
  void aRequestNamesAScanWithinOneSegment(String id, String segment) {
    stub.finds(id + "@2026-03-01T10:00:00.0Z");

    stub.observe(Map.of());

    assertEquals("GET /api/v1/result/" + segment + "/", lines().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "unlisted", "private", "Private"})
  void anOrderHasTheVisibilityThatIsSet(String visibility) {
    stub.api.otherwise(Behaviour.json(200, "{}"));

    stub.provider(Map.of("URLSCAN_VISIBILITY", visibility))
        .trigger(new ActionRequest("", "", "https://a.example/"), Bench.caller("key"));

    String sent = "\"visibility\":\"" + visibility.toLowerCase(Locale.ROOT) + "\"}";
    assertTrue(stub.api.seen().get(0).body().endsWith(sent));
    assertEquals("application/json", stub.api.seen().get(0).header("Content-Type"));
  }

  @Test
  void theHealthCheckReadsTheQuotasWhichIsFree() {
    stub.api.on("GET", "/api/v1/quotas", 200, "{\"scope\":\"user\"}");

    stub.provider.health(Bench.caller("f00d cafe"));

    assertEquals(List.of("GET /api/v1/quotas"), lines());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
  void theHealthCheckSearchesWhereItCannotReadTheQuotas(int status) {
    stub.api.on("GET", "/api/v1/quotas", status, "{}");
    stub.api.otherwise(Behaviour.json(200, NOTHING));

    stub.provider.health(Bench.caller("f00d cafe"));

    assertEquals(
        List.of("GET /api/v1/quotas", "GET /api/v1/search/?q=page.ip%3A%221.1.1.1%22"), lines());
  }

  @Test
  void theProviderReadsNoResultThatTheSearchCallsHarmless() {
    stub.api.on(
        "GET",
        UrlscanStub.SEARCH,
        200,
        """
        {"results":[
          {"_id":"clean","task":{"time":"2026-03-03T10:00:00.0Z"},"page":{},"stats":{},
           "verdicts":{"malicious":false,"score":0}},
          {"_id":"bad","task":{"time":"2026-03-02T10:00:00.0Z"},"page":{},"stats":{},
           "verdicts":{"malicious":true,"score":100}},
          {"_id":"untold","task":{"time":"2026-03-01T10:00:00.0Z"},"page":{},"stats":{},
           "verdicts":{}}]}""");
    stub.result("bad", 200, UrlscanStub.MALICIOUS).result("untold", 200, UrlscanStub.CLEAN);

    Findings<CtimEntity> found = stub.observe(Map.of());

    assertEquals(List.of("clean", "bad", "untold"), UrlscanStub.scans(found));
    assertEquals(List.of(), found.errors());
    assertEquals(1 + 2, lines().size());
  }

  @Test
  void theKeyTravelsInItsHeaderAndNowhereElse() {
    stub.finds("a@2026-03-01T10:00:00.0Z");
    stub.api.otherwise(Behaviour.json(200, "{}"));

    stub.provider.observe(UrlscanStub.ADDRESS, Bench.caller("f00d cafe"));
    stub.provider.trigger(
        new ActionRequest("", "", "https://a.example/"), Bench.caller("f00d cafe"));

    assertEquals(3, stub.api.seen().size());
    for (Seen request : stub.api.seen()) {
      assertEquals("f00d cafe", request.header("API-Key"));
      assertEquals("application/json", request.header("Accept"));
      assertEquals("ThreatRelay/test", request.header("User-Agent"));
      assertFalse(request.uri().contains("f00d") || request.body().contains("f00d"));
    }
  }
}
