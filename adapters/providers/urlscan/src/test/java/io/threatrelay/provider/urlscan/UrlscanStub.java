package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stub that speaks urlscan.io, and the provider that asks it. */
final class UrlscanStub implements AutoCloseable {

  static final Observable ADDRESS = Observable.of("ip", "192.0.2.80");
  static final String SEARCH = "/api/v1/search/?q=page.ip%3A%22192.0.2.80%22";
  static final String MALICIOUS =
      """
      {"task":{"time":"2026-03-01T10:00:00.0Z","reportURL":"https://urlscan.io/result/r/"},
       "verdicts":{"overall":{"malicious":true,"categories":["phishing"],"tags":["kit"]}}}""";
  static final String CLEAN = "{\"verdicts\":{\"overall\":{\"malicious\":false}}}";

  final StubApi api = StubApi.start();
  final Provider provider = provider(Map.of());

  /** The provider with more settings. */
  Provider provider(Map<String, String> settings) {
    return Bench.provider(
        new UrlscanFactory(),
        Stream.of(settings, Map.of("URLSCAN_API_URL", api.url() + "api/v1/"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Lets the search for {@link #ADDRESS} find scans; each is {@code id@time}. */
  UrlscanStub finds(String... scans) {
    String hits =
        Stream.of(scans)
            .map(scan -> scan.split("@"))
            .map(scan -> hit(scan[0], scan[1]))
            .collect(Collectors.joining(","));
    api.on("GET", SEARCH, 200, "{\"results\":[" + hits + "]}");
    return this;
  }

  private static String hit(String id, String time) {
    return """
    {"_id":"%s","task":{"time":"%s"},"page":{"ip":"192.0.2.80"},"stats":{}}"""
        .formatted(id, time);
  }

  UrlscanStub result(String id, int status, String json) {
    api.on("GET", "/api/v1/result/" + id + "/", status, json);
    return this;
  }

  Findings<CtimEntity> observe(Map<String, ?> settings) {
    return observe(ADDRESS, settings);
  }

  Findings<CtimEntity> observe(Observable observable, Map<String, ?> settings) {
    return Findings.ofEach(
        List.of(observable), o -> provider.observe(o, Bench.caller("key", settings)));
  }

  /** The ids of the scans that were sighted. */
  static List<String> scans(Findings<CtimEntity> findings) {
    return findings.found().stream()
        .filter(Sighting.class::isInstance)
        .map(sighting -> ((Sighting) sighting).externalIds().get(0))
        .toList();
  }

  /** The kinds of the entities, in their order. */
  static List<String> kinds(Findings<CtimEntity> findings) {
    return findings.found().stream().map(entity -> entity.getClass().getSimpleName()).toList();
  }

  @Override
  public void close() {
    api.close();
  }
}
