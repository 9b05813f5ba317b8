package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi;
import java.util.List;
import java.util.Map;

/** A stub that speaks SecurityTrails, and the provider that asks it. */
final class SecurityTrailsStub implements AutoCloseable {

  static final Observable HOST = Observable.of("domain", "shop.example.com");
  static final Observable ADDRESS = Observable.of("ip", "192.0.2.80");

  final StubApi api = StubApi.start();
  final Provider provider =
      Bench.provider(
          new SecurityTrailsFactory(), Map.of("SECURITYTRAILS_API_URL", api.url() + "v1"));

  /** A page of a history of {@link #HOST} with one address. */
  SecurityTrailsStub history(String type, int page, int pages, String address) {
    String json =
        """
        {"type":"%s/ipv%s","pages":%d,"records":[{"values":[{"ip":"%s"}]}]}"""
            .formatted(type, type.equals("a") ? "4" : "6", pages, address);
    api.on("GET", "/v1/history/shop.example.com/dns/" + type + "?page=" + page, 200, json);
    return this;
  }

  /** A page of the domains on an address, with one domain. */
  SecurityTrailsStub domains(int page, int maxPage, int totalPages, String domain) {
    String json =
        """
        {"records":[{"hostname":"%s"}],"record_count":3,"meta":{"max_page":%d,"total_pages":%d}}"""
            .formatted(domain, maxPage, totalPages);
    return domains(page, json);
  }

  SecurityTrailsStub domains(int page, String json) {
    api.on("POST", "/v1/domains/list?page=" + page, 200, json);
    return this;
  }

  Findings<CtimEntity> observe(Observable observable, Map<String, ?> settings) {
    return Findings.ofEach(
        List.of(observable), o -> provider.observe(o, Bench.caller("key", settings)));
  }

  /** What the sightings relate their observable to, in the order of the answer. */
  static List<String> related(Findings<CtimEntity> findings) {
    return findings.found().stream()
        .flatMap(entity -> ((Sighting) entity).relations().stream())
        .map(SecurityTrailsStub::otherEnd)
        .toList();
  }

  private static String otherEnd(ObservedRelation relation) {
    return relation.source().equals(HOST) ? relation.related().value() : relation.source().value();
  }

  @Override
  public void close() {
    api.close();
  }
}
