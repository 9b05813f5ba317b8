package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.Recorded;
import io.threatrelay.provider.testkit.RelayText;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the API as documented, and the whole CTIM that becomes of them. */
class SecurityTrailsMapperTest {

  private static final Observable SHOP = Observable.of("domain", "shop.example.com");
  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.80");
  private static final RelayError CHANGED =
      RelayError.fatal(
          "key error", "The data structure of SecurityTrails has changed. The module is broken.");

  private final Recorded files = new Recorded(SecurityTrailsMapperTest.class);
  private final SecurityTrailsMapper mapper =
      new SecurityTrailsMapper(
          new SecurityTrailsLinks(URI.create("https://securitytrails.com/")),
          Bench.entities(SecurityTrailsProvider.NAME));

  private AllPages<DnsHistory> history(String... names) {
    List<DnsHistory> pages =
        Stream.of(names).map(name -> files.answer(name, DnsHistory.class)).toList();
    return new AllPages<>(pages, List.of(), 0);
  }

  private AllPages<DomainList> domains(long unreachable, String... names) {
    List<DomainList> pages =
        Stream.of(names).map(name -> files.answer(name, DomainList.class)).toList();
    return new AllPages<>(pages, List.of(), unreachable);
  }

  @Test
  void aSightingNamesTheAddressesOfAllPagesOnceAndSorted() {
    Findings<CtimEntity> found =
        mapper.resolutions(SHOP, history("history-a-1.json", "history-a-2.json"));

    files.expect("sighting-of-ipv4-addresses.json", RelayText.of(found));
  }

  @Test
  void aSightingNamesAddressesOfEitherField() {
    Findings<CtimEntity> found = mapper.resolutions(SHOP, history("history-aaaa.json"));

    files.expect("sighting-of-ipv6-addresses.json", RelayText.of(found));
  }

  @Test
  void aSightingNamesTheDomainsOfAllPagesAndAWarningTellsHowManyPagesAreLeft() {
    Findings<CtimEntity> found =
        mapper.hostedDomains(ADDRESS, domains(493, "domains-1.json", "domains-2.json"));

    files.expect("sighting-of-domains.json", RelayText.of(found));
  }

  @Test
  void aHistoryLosesOnlyItsBrokenRecords() {
    Findings<CtimEntity> found =
        mapper.resolutions(SHOP, history("history-with-broken-records.json"));

    files.expect("sighting-beside-broken-records.json", RelayText.of(found));
  }

  @Test
  void aListLosesOnlyItsBrokenDomains() {
    Findings<CtimEntity> found =
        mapper.hostedDomains(ADDRESS, domains(0, "domains-with-broken-records.json"));

    files.expect("sighting-beside-broken-domains.json", RelayText.of(found));
  }

  @Test
  void aSightingKeepsThePagesBesideOneThatFailed() {
    RelayError failed = RelayError.fatal("unknown", "page 2 is gone");
    DnsHistory page = files.answer("history-a-1.json", DnsHistory.class);

    Findings<CtimEntity> found =
        mapper.resolutions(SHOP, new AllPages<>(List.of(page), List.of(failed), 0));

    assertEquals(List.of(failed), found.errors());
    assertEquals(3, ((Sighting) found.found().get(0)).count());
  }

  @Test
  void theMapperMakesNoSightingWhereNothingIsRelated() {
    assertEquals(Findings.nothing(), mapper.resolutions(SHOP, history("history-of-nothing.json")));
    assertEquals(Findings.nothing(), mapper.resolutions(SHOP, history()));
    assertEquals(Findings.nothing(), mapper.hostedDomains(ADDRESS, domains(0)));
  }

  @Test
  void aHistoryWithoutTypeStillBecomesASighting() {
    Findings<CtimEntity> found = mapper.resolutions(SHOP, history("history-without-type.json"));

    assertEquals(1, found.found().size());
    assertEquals(List.of(SecurityTrailsClient.ERRORS.leftOut("type")), found.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"domains-without-count.json", "domains-less-than-none.json"})
  void aSightingCountsTheGivenDomainsWhereTheirNumberIsMissing(String answer) {
    Findings<CtimEntity> found = mapper.hostedDomains(ADDRESS, domains(0, answer));

    Sighting sighting = (Sighting) found.found().get(0);
    assertEquals(sighting.relations().size(), sighting.count());
    assertEquals(List.of(SecurityTrailsClient.ERRORS.leftOut("record_count")), found.errors());
  }

  @Test
  void everySightingHasAnIdOfItsOwn() {
    EntityId first = id(mapper.resolutions(SHOP, history("history-a-2.json")));
    EntityId second = id(mapper.resolutions(SHOP, history("history-a-2.json")));

    assertTrue(first.value().matches("transient:sighting-[0-9a-f-]{36}"));
    assertNotEquals(first, second);
  }

  private static EntityId id(Findings<CtimEntity> one) {
    assertEquals(1, one.found().size());
    return ((Sighting) one.found().get(0)).id();
  }
}
