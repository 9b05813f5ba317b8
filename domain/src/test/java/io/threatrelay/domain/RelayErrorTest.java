package io.threatrelay.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ctim.Observable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayErrorTest {

  private static final Subject DOMAIN = Subject.of(Observable.of("domain", "urlscan.io"));

  @Test
  void errorsThatReadTheSameAreTheSame() {
    RelayError late = RelayError.late("urlscan.io");
    RelayError worded =
        RelayError.warning("deadline exceeded", "urlscan.io did not answer before the deadline.");

    assertEquals(worded, late);
    assertEquals(List.of(late), Findings.failed(List.of(late, worded)).errors());
    assertNotEquals(RelayError.fatal(late.code(), late.message()), late);
  }

  @Test
  void anErrorNamesItsProviderAndNoObservableOfThatName() {
    RelayError late = RelayError.late("urlscan.io");

    assertTrue(late.names(Subject.provider("urlscan.io")));
    assertFalse(late.names(DOMAIN));
    assertTrue(late.naming(DOMAIN).names(DOMAIN));
  }

  @Test
  void aMessageHoldsNoCharactersThatHide() {
    assertEquals("a\ufffdb", RelayError.fatal("unknown", "a\u202eb").message());
  }

  @ParameterizedTest
  @CsvSource({
    "ip, IP address",
    "ipv6, IPv6 address",
    "domain, domain name",
    "url, URL",
    "email, email address",
    "sha256, sha256",
  })
  void aSkippedValueIsQuotedWithTheNameOfItsType(String type, String name) {
    RelayError skipped = RelayError.skipped(Subject.of(Observable.of(type, "not it")));

    assertEquals("Skipped: `not it` is not a valid " + name + ".", skipped.message());
  }

  @Test
  void aFailureReadsLikeItsErrors() {
    assertEquals(
        "unknown: down", new RelayFailure(RelayError.fatal("unknown", "down")).getMessage());
  }
}
