package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.testfiles.SharedFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that the real API once gave. */
class SecurityTrailsRecordedTest {

  private static final String FOLDER = "fixtures/securitytrails/";

  private final SecurityTrailsStub stub = new SecurityTrailsStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void theProviderReadsFivePagesOfAHistory() {
    for (int page = 1; page <= 5; page++) {
      stub.api.on(
          "GET",
          "/v1/history/github.com/dns/a?page=" + page,
          replay("get-v1-history-github-com-dns-a-page-" + page + ".exchange.json"));
    }

    Findings<CtimEntity> found =
        stub.observe(Observable.of("domain", "github.com"), Map.of("GET_ALL_PAGES", "true"));

    Sighting sighting = (Sighting) found.found().get(0);
    assertEquals(List.of(), found.errors());
    assertEquals(5 + 1, stub.api.seen().size());
    assertEquals("IPv4 addresses that github.com resolves to", sighting.description().toString());
    assertEquals(sighting.count(), sighting.relations().size());
    assertEquals(19, sighting.count());
    assertEquals(
        sighting.relations().stream().map(r -> r.related().value()).sorted().distinct().toList(),
        sighting.relations().stream().map(r -> r.related().value()).toList());
  }

  @Test
  void theProviderReadsTheDomainsOfAnAddressWithMorePagesThanTheApiGivesOut() {
    stub.api.on("POST", "/v1/domains/list?page=1", replay("post-v1-domains-list.exchange.json"));

    Findings<CtimEntity> found =
        stub.observe(Observable.of("ip", "1.1.1.1"), Map.of("NUMBER_OF_PAGES", 100L));

    Sighting sighting = (Sighting) found.found().get(0);
    assertEquals(59251, sighting.count());
    assertEquals(100, sighting.relations().size());
    assertEquals(
        List.of(
            RelayError.warning(
                "unprocessed pages",
                "There are 493 page(s) left unprocessed for 1.1.1.1."
                    + " Please contact support@securitytrails.com to download the data")),
        found.errors());
  }

  @Test
  void theProviderReadsARefusalInPlainText() {
    stub.api.otherwise(replay("post-v1-domains-list-401.exchange.json"));

    Findings<CtimEntity> found = stub.observe(Observable.of("ip", "1.1.1.1"), Map.of());

    assertEquals(
        Findings.failed(
            RelayError.fatal(
                "unauthorized",
                "Unexpected response from SecurityTrails: Please check user credentials")),
        found);
  }

  @Test
  void theHealthCheckAsksForTheUsage() {
    stub.api.on("GET", "/v1/account/usage", replay("get-v1-account-usage.exchange.json"));

    stub.provider.health(Bench.caller("key"));

    assertEquals(1, stub.api.seen().size());
  }

  @Test
  void theHealthCheckPingsWhereTheUsageIsMissing() {
    stub.api.on("GET", "/v1/account/usage", 404, "{}");
    stub.api.on("GET", "/v1/ping", replay("get-v1-ping.exchange.json"));

    stub.provider.health(Bench.caller("key"));

    assertEquals("GET /v1/ping", stub.api.seen().get(1).line());
  }

  private static Behaviour replay(String exchange) {
    return Behaviour.recorded(SharedFolder.text(FOLDER + exchange));
  }
}
