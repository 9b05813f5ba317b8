package io.threatrelay.provider.securitytrails;

import static io.threatrelay.provider.securitytrails.SecurityTrailsStub.ADDRESS;
import static io.threatrelay.provider.securitytrails.SecurityTrailsStub.HOST;
import static io.threatrelay.provider.securitytrails.SecurityTrailsStub.related;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Sighting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How many pages are read, and what becomes of those that are not. */
class SecurityTrailsPagingTest {

  private static final Map<String, ?> ALL = Map.of("GET_ALL_PAGES", true);

  private final SecurityTrailsStub stub = new SecurityTrailsStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of("NUMBER_OF_PAGES", null, 1),
        Arguments.of("NUMBER_OF_PAGES", 1L, 1),
        Arguments.of("NUMBER_OF_PAGES", 2L, 2),
        Arguments.of("NUMBER_OF_PAGES", "2", 2),
        Arguments.of("NUMBER_OF_PAGES", 0L, 3),
        Arguments.of("NUMBER_OF_PAGES", "0", 3),
        Arguments.of("NUMBER_OF_PAGES", 99L, 3),
        Arguments.of("NUMBER_OF_PAGES", "9".repeat(30), 3),
        Arguments.of("NUMBER_OF_PAGES", -1L, 1),
        Arguments.of("NUMBER_OF_PAGES", "two", 1),
        Arguments.of("NUMBER_OF_PAGES", "", 1),
        Arguments.of("NUMBER_OF_PAGES", true, 1),
        Arguments.of("NUMBER_OF_PAGES", new BigDecimal("2.5"), 1),
        Arguments.of("NUMBER_OF_PAGES", List.of(2L), 1),
        Arguments.of("NUMBER_OF_PAGES", Map.of("n", 2L), 1),
        Arguments.of("GET_ALL_PAGES", true, 3),
        Arguments.of("GET_ALL_PAGES", false, 1),
        Arguments.of("GET_ALL_PAGES", "FALSE", 1),
        Arguments.of("GET_ALL_PAGES", "true", 3),
        Arguments.of("GET_ALL_PAGES", "", 3),
        Arguments.of("GET_ALL_PAGES", null, 3),
        Arguments.of("GET_ALL_PAGES", 0L, 3),
        Arguments.of("GET_ALL_PAGES", List.of(), 3));
  }

  @ParameterizedTest(name = "{0}={1} reads {2}")
  @MethodSource("claims")
  void readsAsManyPagesAsTheModuleWants(String claim, Object value, int pages) {
    for (int page = 1; page <= 3; page++) {
      stub.history("a", page, 3, "192.0.2." + page);
    }

    Findings<CtimEntity> found = stub.observe(HOST, Collections.singletonMap(claim, value));

    List<String> all = List.of("192.0.2.1", "192.0.2.2", "192.0.2.3");
    assertEquals(all.subList(0, pages), related(found));
    assertEquals(pages, ((Sighting) found.found().get(0)).count());
  }

  @Test
  void readsMorePagesThanFitAWave() {
    for (int page = 1; page <= 40; page++) {
      stub.history("a", page, 40, "192.0.2." + page);
    }

    assertEquals(40, related(stub.observe(HOST, ALL)).size());
    assertEquals(40 + 1, stub.api.seen().size());
  }

  @Test
  void stopsAtThePageThatHasNoRecords() {
    stub.domains(1, 100, 100, "a.example");
    stub.domains(2, 100, 100, "b.example");
    stub.domains(3, "{\"records\":[]}");
    stub.domains(4, 100, 100, "d.example");

    Findings<CtimEntity> found = stub.observe(ADDRESS, ALL);

    assertEquals(List.of("a.example", "b.example"), related(found));
    assertEquals(List.of(), found.errors());
    assertEquals(17, stub.api.seen().size());
  }

  @Test
  void asksForNoOtherPageWhenTheFirstHasNoRecords() {
    stub.domains(1, "{\"records\":[],\"meta\":{\"max_page\":5,\"total_pages\":5}}");

    assertEquals(Findings.nothing(), stub.observe(ADDRESS, ALL));
    assertEquals(1, stub.api.seen().size());
  }

  @Test
  void losesNothingButThePageThatFails() {
    stub.domains(1, 4, 4, "a.example");
    stub.domains(2, 4, 4, "b.example");
    stub.api.on("POST", "/v1/domains/list?page=3", 500, "down");
    stub.domains(4, 4, 4, "d.example");

    Findings<CtimEntity> found = stub.observe(ADDRESS, ALL);

    assertEquals(List.of("a.example", "b.example", "d.example"), related(found));
    assertEquals(
        List.of(
            RelayError.fatal("unknown", "Unexpected response from SecurityTrails: down"),
            RelayError.warning("unknown", "1 of 4 pages not read, 192.0.2.80: 3")),
        found.errors());
  }

  @Test
  void readsNoMoreThanAThousandPagesOfAListWithoutEnd() {
    for (int page = 1; page <= 1001; page++) {
      stub.domains(page, 1_000_000, 1_000_000, "h" + page + ".example");
    }

    Findings<CtimEntity> found = stub.observe(ADDRESS, ALL);

    assertEquals(1000, related(found).size());
    assertEquals("unprocessed pages", found.errors().get(0).code());
  }

  @Test
  void takesTheLastPageFromPagesAndElseFromMeta() {
    stub.domains(
        1,
        """
        {"records":[{"hostname":"a.example"}],"record_count":9,"pages":2,\
        "meta":{"max_page":5,"total_pages":5}}""");
    stub.domains(2, 5, 5, "b.example");
    stub.domains(3, 5, 5, "c.example");

    assertEquals(List.of("a.example", "b.example"), related(stub.observe(ADDRESS, ALL)));
  }

  @Test
  void readsOnePageWhereNothingSaysThatThereAreMore() {
    stub.domains(1, "{\"records\":[{\"hostname\":\"a.example\"}],\"record_count\":1}");

    assertEquals(List.of("a.example"), related(stub.observe(ADDRESS, ALL)));
    assertEquals(1, stub.api.seen().size());
  }

  static Stream<Arguments> unprocessed() {
    return Stream.of(
        Arguments.of(0L, 2, 593, 591),
        Arguments.of(2L, 2, 593, 591),
        Arguments.of(3L, 2, 593, 591),
        Arguments.of(1L, 2, 593, 0),
        Arguments.of(0L, 2, 2, 0));
  }

  @ParameterizedTest(name = "{0} wanted, {1} of {2} given out")
  @MethodSource("unprocessed")
  void saysHowManyPagesAreLeftUnlessNobodyWantedThem(long wanted, int max, int total, int left) {
    stub.domains(1, max, total, "a.example");
    stub.domains(2, max, total, "b.example");

    Findings<CtimEntity> found = stub.observe(ADDRESS, Map.of("NUMBER_OF_PAGES", wanted));

    assertEquals(
        left == 0
            ? List.of()
            : List.of(
                RelayError.warning(
                    "unprocessed pages",
                    "There are 591 page(s) left unprocessed for 192.0.2.80."
                        + " Please contact support@securitytrails.com to download the data")),
        found.errors());
  }

  @Test
  void answersBothHistoriesInTheirOrder() {
    stub.history("a", 1, 1, "192.0.2.1").history("aaaa", 1, 2, "2001:db8::1");
    stub.history("aaaa", 2, 2, "2001:db8::2");

    assertEquals(
        Arrays.asList("192.0.2.1", "2001:db8::1", "2001:db8::2"), related(stub.observe(HOST, ALL)));
  }
}
