package io.threatrelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlscanStandInTest {

  private static final String PHISHING =
      "https://login.examplebank.example/verify/account?session=4711&step=1";

  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    caller = new Caller(sandbox, "any");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bad", "bad-key"})
  void refusesAnUnknownKey(String key) {
    Caller.Reply reply = new Caller(sandbox, key).search("page.ip:\"1.1.1.1\"");

    assertEquals(401, reply.status());
    assertEquals(401, reply.json().getInt("status"));
    assertFalse(reply.json().getString("message").isEmpty());
  }

  @Test
  void findsTheScansOfADomainNewestFirst() {
    Caller.Reply reply = caller.search("page.domain:\"LOGIN.examplebank.example\"");

    List<String> times =
        reply.list("results").stream()
            .map(hit -> hit.getJsonObject("task").getString("time"))
            .toList();
    assertEquals(4, reply.json().getInt("total"));
    assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    assertTrue(times.contains("2026-03-01T10:20:30.123Z"));
  }

  @Test
  void writesAHitAsTheRealOneDoes() {
    JsonObject hit = caller.search("page.ip:\"203.0.113.66\"").list("results").get(0);

    String id = hit.getString("_id");
    assertEquals(
        List.of("task", "stats", "page", "_id", "_score", "sort", "result", "screenshot"),
        List.copyOf(hit.keySet()));
    assertEquals(id, hit.getJsonObject("task").getString("uuid"));
    assertEquals(
        List.of(
            "uniqIPs",
            "consoleMsgs",
            "uniqCountries",
            "dataLength",
            "encodedDataLength",
            "requests"),
        List.copyOf(hit.getJsonObject("stats").keySet()));
    assertEquals(PHISHING, hit.getJsonObject("page").getString("url"));
    assertEquals("RO", hit.getJsonObject("page").getString("country"));
    assertEquals("AS64498", hit.getJsonObject("page").getString("asn"));
    assertEquals("https://urlscan.io/screenshots/" + id + ".png", hit.getString("screenshot"));
  }

  @Test
  void findsAUrlWithQuotesAndBackslashesInIt() {
    List<JsonObject> hits = new ArrayList<>();
    for (int number = 0; hits.isEmpty(); number++) {
      String quoted = "https://q.example/" + number + "?a=\\\"b\\\"&c=\\\\d";
      hits.addAll(caller.search("page.url.keyword:\"" + quoted + "\"").list("results"));
    }

    String url = hits.get(0).getJsonObject("page").getString("url");
    assertTrue(url.endsWith("?a=\"b\"&c=\\d"), url);
    assertEquals("q.example", hits.get(0).getJsonObject("page").getString("domain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "page.ip:1.1.1.1",
        "page.ip:\"1.1.1.1",
        "page.ip:\"1\"\"",
        "page.ip:\"\"",
        "hash:\"00\"",
        "page.ip:\"1.1.1.1\\\""
      })
  void refusesAQueryThatItCannotParse(String query) {
    Caller.Reply reply = caller.search(query);

    assertEquals(400, reply.status());
    assertEquals(400, reply.json().getInt("status"));
  }

  @Test
  void takesEveryPathWithAndWithoutASlashAtTheEnd() {
    JsonObject without = caller.urlscan("search?q=page.ip:%22203.0.113.66%22").json();
    String id = without.getJsonArray("results").getJsonObject(0).getString("_id");

    assertEquals(without, caller.urlscan("search/?q=page.ip:%22203.0.113.66%22").json());
    assertEquals(
        caller.urlscan("result/" + id).json(), caller.urlscan("result/" + id + "/").json());
  }

  @Test
  void cutsTheHitsToTheSizeAskedForButCountsAllOfThem() {
    JsonObject found = caller.urlscan("search?q=page.ip:%22203.0.113.66%22&size=1").json();

    assertEquals(1, found.getJsonArray("results").size());
    assertEquals(2, found.getInt("total"));
  }

  @Test
  void convictsThePhishingPage() {
    Caller.Reply search = caller.search("page.url.keyword:\"" + PHISHING + "\"");
    String id = search.list("results").get(1).getString("_id");

    JsonObject result = caller.urlscan("result/" + id + "/").json();

    JsonObject task = result.getJsonObject("task");
    JsonObject verdicts = result.getJsonObject("verdicts");
    JsonObject overall = verdicts.getJsonObject("overall");
    assertEquals(
        List.of("data", "stats", "meta", "task", "page", "lists", "verdicts"),
        List.copyOf(result.keySet()));
    assertEquals("2026-03-01T10:20:30.123Z", task.getString("time"));
    assertEquals("https://urlscan.io/result/" + id + "/", task.getString("reportURL"));
    assertEquals("https://urlscan.io/dom/" + id + "/", task.getString("domURL"));
    assertEquals("https://urlscan.io/screenshots/" + id + ".png", task.getString("screenshotURL"));
    assertTrue(overall.getBoolean("malicious"));
    assertEquals(100, overall.getInt("score"));
    assertEquals(List.of("phishing"), Texts.strings(overall.getJsonArray("categories")));
    assertEquals(List.of("phishing", "banking"), Texts.strings(overall.getJsonArray("tags")));
    assertEquals(List.of("Example Bank"), Texts.strings(overall.getJsonArray("brands")));
    assertEquals(
        "examplebank",
        verdicts.getJsonObject("urlscan").getJsonArray("brands").getJsonObject(0).getString("key"));
  }

  @Test
  void leavesOutOfAFailedLoadWhatItNeverSaw() {
    JsonObject hit =
        caller.search("page.domain:\"login.examplebank.example\"").list("results").get(0);
    JsonObject result = caller.urlscan("result/" + hit.getString("_id")).json();

    assertEquals(Set.of("url", "domain"), result.getJsonObject("page").keySet());
    assertEquals(result.getJsonObject("page"), hit.getJsonObject("page"));
    assertFalse(result.getJsonObject("task").containsKey("screenshotURL"));
  }

  @Test
  void doesNotKnowAResultThatNobodyAskedFor() {
    Caller.Reply reply = caller.urlscan("result/00000000-0000-0000-0000-000000000000/");

    assertEquals(404, reply.status());
    assertEquals(404, reply.json().getInt("status"));
  }

  @Test
  void padsAResultBeforeItsVerdicts() {
    int padding = 300_000;
    try (Sandbox large =
        Sandbox.start(SandboxOptions.defaults().withKeySetPort(0).withResultPadding(padding))) {
      Caller other = new Caller(large, "any");
      String query = "page.url.keyword:\"" + PHISHING + "\"";
      String id = other.search(query).list("results").get(0).getString("_id");

      Caller.Reply reply = other.urlscan("result/" + id);

      int size = reply.raw().body().length;
      assertTrue(size > padding && size < padding + 10_000, () -> "size " + size);
      assertTrue(reply.json().getJsonObject("verdicts").containsKey("overall"));
    }
  }

  @Test
  void scansAUrlAndHasTheResultAtOnce() {
    Caller.Reply reply =
        caller.urlscan("scan/", "{\"url\":\"" + PHISHING + "\",\"visibility\":\"unlisted\"}");

    JsonObject result = caller.urlscan("result/" + reply.json().getString("uuid")).json();
    assertEquals(200, reply.status());
    assertEquals("unlisted", reply.json().getString("visibility"));
    assertEquals("unlisted", reply.header("X-Rate-Limit-Action"));
    assertEquals("unlisted", result.getJsonObject("task").getString("visibility"));
    assertEquals(PHISHING, result.getJsonObject("task").getString("url"));
    assertTrue(result.getJsonObject("verdicts").getJsonObject("overall").getBoolean("malicious"));
  }

  @Test
  void scansAnyUrlOfTheWeb() {
    for (int number = 0; number < 20; number++) {
      String body = "{\"url\":\"HTTP://site" + number + ".invalid\"}";
      JsonObject submission = caller.urlscan("scan", body).json();

      assertEquals("public", submission.getString("visibility"));
      assertEquals(200, caller.urlscan("result/" + submission.getString("uuid")).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"url\":\"ftp://a.example/\"}",
        "{\"url\":\"a.example\"}",
        "{\"url\":7}",
        "{\"url\":\"https://a.example/\",\"visibility\":\"secret\"}"
      })
  void refusesToScanWhatIsNoWebPage(String body) {
    Caller.Reply reply = caller.urlscan("scan", body);

    assertEquals(400, reply.status());
    assertEquals(Set.of("message", "description", "status"), Set.copyOf(reply.json().keySet()));
  }

  @Test
  void tellsItsLimits() {
    Caller.Reply search = caller.search("page.ip:\"1.1.1.1\"");
    JsonObject limits = caller.urlscan("quotas").json().getJsonObject("limits");

    assertEquals("user", search.header("X-Rate-Limit-Scope"));
    assertEquals("search", search.header("X-Rate-Limit-Action"));
    assertEquals("minute", search.header("X-Rate-Limit-Window"));
    assertEquals("59999", search.header("X-Rate-Limit-Remaining"));
    assertTrue(Instant.parse(search.header("X-Rate-Limit-Reset")).isAfter(Instant.EPOCH));
    assertTrue(Integer.parseInt(search.header("X-Rate-Limit-Reset-After")) <= 60);
    assertEquals(60_000, limits.getJsonObject("search").getJsonObject("minute").getInt("limit"));
  }

  @Test
  void inventsTheSameScansForAValueInEveryRun() {
    String query = "page.domain:\"somewhere.invalid\"";
    JsonObject here = caller.search(query).json();

    try (Sandbox other = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      assertEquals(here, new Caller(other, "another").search(query).json());
    }
  }

  @Test
  void inventsUpToFourScansAndConvictsAboutAQuarterOfTheValues() {
    Set<Integer> counts = new HashSet<>();
    int malicious = 0;
    for (int number = 0; number < 100; number++) {
      List<JsonObject> hits =
          caller.search("page.domain:\"d" + number + ".invalid\"").list("results");
      counts.add(hits.size());
      malicious += hits.stream().anyMatch(this::isMalicious) ? 1 : 0;
    }

    assertEquals(Set.of(0, 1, 2, 3, 4), counts);
    assertTrue(malicious >= 15 && malicious <= 35, "malicious: " + malicious);
  }

  private boolean isMalicious(JsonObject hit) {
    return caller
        .urlscan("result/" + hit.getString("_id"))
        .json()
        .getJsonObject("verdicts")
        .getJsonObject("overall")
        .getBoolean("malicious");
  }
}
