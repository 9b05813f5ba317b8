package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.ResponseType;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.Recorded;
import io.threatrelay.provider.testkit.RelayText;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the API as documented, and the whole CTIM that becomes of them. */
class UrlscanMappingTest {

  private static final Observable SHOP = Observable.of("domain", "shop.example.com");
  private static final RelayError CHANGED =
      RelayError.fatal(
          "key error", "The data structure of urlscan.io has changed. The module is broken.");

  private final Recorded files = new Recorded(UrlscanMappingTest.class);
  private final Entities entities = Bench.entities(UrlscanProvider.NAME);
  private final SightingMapper sightings =
      new SightingMapper(new UrlscanLinks(URI.create("https://urlscan.io/")), entities);
  private final JudgementMapper judgements = new JudgementMapper(entities);

  private List<Hit> hits(String file) {
    return files.answer(file, SearchAnswer.class).results();
  }

  /** The first hit of the documented search, as a scan with this result. */
  private Scan scan(ScanResult result) {
    return Scan.withoutResult(sightings.of(SHOP, hits("search.json").get(0))).withResult(result);
  }

  private static ScanResult malicious(ScanResult.Task task, List<String> cats, List<String> tags) {
    return new ScanResult(
        task,
        new ScanResult.Verdicts(new ScanResult.Overall(JsonValue.TRUE, list(cats), list(tags))));
  }

  private static JsonValue list(List<String> texts) {
    return Json.createArrayBuilder(texts).build();
  }

  private static ScanResult.Task task(String time, String reportUrl) {
    return new ScanResult.Task(time, null, null, reportUrl);
  }

  @Test
  void sightsEveryScanAndJudgesTheMaliciousOnes() {
    List<Scan> scans = new ArrayList<>();
    for (Hit hit : hits("search.json")) {
      Scan scan = Scan.withoutResult(sightings.of(SHOP, hit));
      scans.add(
          scans.size() == 3
              ? scan
              : scan.withResult(
                  files.answer("result-" + (scans.size() + 1) + ".json", ScanResult.class)));
    }

    Findings<CtimEntity> found =
        Findings.<CtimEntity>of(scans.stream().map(Scan::sighting).toList())
            .plus(judgements.of(SHOP, scans));

    files.expect("entities.json", RelayText.of(found));
  }

  @Test
  void losesNothingButTheHitsThatAreBroken() {
    Findings<CtimEntity> found =
        Findings.ofEach(
            hits("search-with-broken-hits.json"),
            hit -> Findings.of(List.of(sightings.of(SHOP, hit))));

    files.expect("entities-beside-broken-hits.json", RelayText.of(found));
  }

  private static ScanResult read(String json) {
    return ResponseType.object(ScanResult.class)
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://u, d, 192.0.2.1, 'Contains http://u d, Resolved_To d 192.0.2.1, Hosted_By http://u 192.0.2.1'",
    "http://u, d, , Contains http://u d",
    "http://u, d, not an address, Contains http://u d",
    "http://u, , 192.0.2.1, Hosted_By http://u 192.0.2.1",
    "http://u, 192.0.2.2, 192.0.2.1, 'Contains http://u 192.0.2.2, Hosted_By http://u 192.0.2.1'",
    "javascript:u, d, 192.0.2.1, Resolved_To d 192.0.2.1",
    ", d, 192.0.2.1, Resolved_To d 192.0.2.1",
    "http://u, , , ''",
    ", , 192.0.2.1, ''",
    "'', '', '', ''"
  })
  void relatesWhatThePageNames(String url, String domain, String ip, String relations) {
    Hit hit = hits("search.json").get(0);
    Hit named = new Hit(hit.id(), hit.task(), new Hit.Page(url, domain, ip), hit.stats(), null);

    Sighting sighting = sightings.of(SHOP, named);

    assertEquals(
        relations,
        String.join(
            ", ",
            sighting.relations().stream()
                .map(r -> r.relation() + " " + r.source().value() + " " + r.related().value())
                .toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, ip",
    "2001:db8::1, ipv6",
    "2001:DB8:0:0::1, ipv6",
    "::ffff:192.0.2.1, ipv6"
  })
  void tellsIpv6FromIpv4(String ip, String type) {
    Hit hit = hits("search.json").get(0);
    Hit named =
        new Hit(hit.id(), hit.task(), new Hit.Page("http://u", null, ip), hit.stats(), null);

    Observable related = sightings.of(SHOP, named).relations().get(0).related();

    assertEquals(Observable.of(type, ip), related);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:20:30.123Z, 2026-03-01T10:20:30.123000Z",
    "2026-03-01T10:20:30Z, 2026-03-01T10:20:30.000000Z",
    "2026-03-01T10:20:30.1Z, 2026-03-01T10:20:30.100000Z",
    "2026-03-01T10:20:30.123456Z, 2026-03-01T10:20:30.123456Z",
    "2026-03-01T10:20:30.123Z+00:00, 2026-03-01T10:20:30.123000Z",
    "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999000Z"
  })
  void tellsTimesWithSixDecimals(String time, String told) {
    Hit hit = hits("search.json").get(0);

    Sighting sighting =
        sightings.of(SHOP, new Hit(hit.id(), new Hit.Task(time), hit.page(), hit.stats(), null));

    assertEquals(told, sighting.observedTime().start().toString());
    assertEquals(told, sighting.observedTime().end().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T10:20:30.1234567Z",
        "2026-03-01T10:20:30.123",
        "2026-03-01T10:20:30.123+01:00",
        "2026-03-01T10:20:30.123Z+01:00",
        "2026-02-30T10:20:30.123Z",
        "2026-03-01T25:20:30.123Z",
        "1969-12-31T23:59:59.999Z",
        "2525-01-01T00:00:00.001Z",
        "٢٠٢٦-03-01T10:20:30.123Z",
        "yesterday",
        ""
      })
  void saysWhenATimeHasAnotherShape(String time) {
    Hit hit = hits("search.json").get(0);
    Hit timed = new Hit(hit.id(), new Hit.Task(time), hit.page(), hit.stats(), null);

    Findings<Sighting> found =
        Findings.ofEach(List.of(timed), h -> Findings.of(List.of(sightings.of(SHOP, h))));

    assertEquals(Findings.failed(CHANGED), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"verdicts\":null}",
        "{\"verdicts\":{}}",
        "{\"verdicts\":{\"overall\":null}}",
        "{\"verdicts\":{\"overall\":{\"malicious\":true,\"categories\":[],\"tags\":[]}}}",
        "{\"task\":{},\"verdicts\":{\"overall\":{\"malicious\":true,\"categories\":[],\"tags\":[]}}}",
        "{\"task\":{\"time\":\"2026-03-01T10:00:00.0Z\"},\"verdicts\":{\"overall\":{\"malicious\":\"yes\"}}}",
        "{\"task\":{\"time\":\"2524-12-31T10:00:00.0Z\",\"reportURL\":\"https://r.example/\"},"
            + "\"verdicts\":{\"overall\":{\"malicious\":true,\"categories\":[],\"tags\":[]}}}"
      })
  void saysWhenAResultLacksWhatAJudgementNeeds(String json) {
    ScanResult result = read(json);

    assertEquals(Findings.failed(CHANGED), judgements.of(SHOP, List.of(scan(result))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 0",
        "{\"categories\":null,\"tags\":null} | 0",
        "{\"categories\":[],\"tags\":[]} | 0",
        "{\"categories\":[null],\"tags\":[]} | 1",
        "{\"categories\":\"phishing\",\"tags\":[1]} | 2"
      })
  void judgesWithoutTagsCategoriesOrReport(String decoration, int warnings) {
    String overall = decoration.replaceFirst("\\{", "{\"malicious\":true,").replace(",}", "}");
    ScanResult result =
        read(
            "{\"task\":{\"time\":\"2026-03-01T10:00:00Z\",\"reportURL\":\"javascript:x\"},"
                + "\"verdicts\":{\"overall\":%s}}".formatted(overall));

    Findings<CtimEntity> found = judgements.of(SHOP, List.of(scan(result)));

    assertEquals(1, found.found().size());
    assertTrue(((Judgement) found.found().get(0)).sourceUri().isEmpty());
    assertEquals(warnings, found.errors().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"malicious\":false}", "{\"malicious\":null}", "{}"})
  void judgesNothingElseThanMalicious(String overall) {
    ScanResult result = read("{\"verdicts\":{\"overall\":" + overall + "}}");

    assertEquals(Findings.nothing(), judgements.of(SHOP, List.of(scan(result))));
  }

  @Test
  void keepsToTheLimitsOfCtim() {
    String endless = "\u001b[31m" + "x".repeat(9000);
    ScanResult result =
        malicious(
            task("2026-03-01T10:00:00.0Z", "https://urlscan.io/a|b"),
            List.of(endless),
            List.of(endless, "second"));

    List<CtimEntity> found = judgements.of(SHOP, List.of(scan(result))).found();

    Judgement judgement = (Judgement) found.get(0);
    assertTrue(judgement.sourceUri().isEmpty());
    assertTrue(judgement.externalReferences().isEmpty());
    assertEquals(1024, judgement.reason().toString().length());
    Indicator indicator = (Indicator) found.get(1);
    assertEquals("\ufffd\\[31m" + "x".repeat(1018), indicator.title().toString());
    assertEquals(5000, indicator.description().toString().length());
    assertEquals(2048, indicator.shortDescription().toString().length());
    assertEquals(List.of("\ufffd[31m" + "x".repeat(1019), "second"), indicator.tags());
  }

  @Test
  void leavesOutALinkThatCtimWouldRefuse() {
    Hit hit = hits("search.json").get(0);
    String endless = "x".repeat(2100);

    Sighting sighting =
        sightings.of(SHOP, new Hit(endless, hit.task(), hit.page(), hit.stats(), null));

    assertTrue(sighting.sourceUri().isEmpty());
    assertEquals(List.of(endless), sighting.externalIds());
  }
}
