package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.provider.securitytrails.DomainList.HostedDomain;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatedValuesTest {

  /** The ligature is a unit of 16 bits that is larger than each of the face's two. */
  @Test
  void areSortedByCodePoint() {
    List<String> sorted =
        List.of("a", "a.b", "ab", "b", "b\uFB01", "b\uD83D\uDE00", "b\uD83D\uDE01");

    assertEquals(
        sorted,
        RelatedValues.domains(
                page(sorted.get(5), "b", "a.b", "b\uFB01", "a", sorted.get(6), "ab", "a"))
            .found());
  }

  private static AllPages<DomainList> page(String... names) {
    List<HostedDomain> records = Stream.of(names).map(HostedDomain::new).toList();
    return new AllPages<>(List.of(new DomainList(records, 1L, 1L, null)), List.of(), 0);
  }
}
