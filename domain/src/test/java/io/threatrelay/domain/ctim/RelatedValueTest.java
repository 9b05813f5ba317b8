package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedValueTest {

  @ParameterizedTest
  @CsvSource({
    "domain, www.Example.com., domain, www.Example.com.",
    "domain, _dmarc.example.com, domain, _dmarc.example.com",
    "domain, пример.рф, domain, пример.рф",
    "domain, 192.0.2.1, ip, 192.0.2.1",
    "domain, 192.0.2.1., ip, 192.0.2.1",
    "domain, 2001:DB8::A, ipv6, 2001:DB8::A",
    "domain, [2001:db8::a], ipv6, 2001:db8::a",
    "ip, 2001:db8::a, ipv6, 2001:db8::a",
    "ipv6, 192.0.2.1, ip, 192.0.2.1",
    "url, https://example.com/a b|c, url, https://example.com/a b|c",
    "email, a@example.com, email, a@example.com",
    "user, somebody, user, somebody"
  })
  void isWhatItIs(String expected, String value, String type, String shown) {
    assertEquals(
        Optional.of(Observable.of(type, shown)),
        RelatedValue.of(new ObservableType(expected), value));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "a b",
        "1.2.3.0/24",
        "1.2.3",
        "0x7f.1",
        "2130706433",
        "300.1.1.1",
        "１.２.３.４",
        "a..b",
        "fe80::1%eth0",
        "[::1",
        "<b>",
        "pay\u200bpal.com",
        "\u202ecom.example",
        "a\u0000.example"
      })
  void isNoDomainAndNoAddressUnlessItIsOne(String value) {
    assertTrue(RelatedValue.of(ObservableType.DOMAIN, value).isEmpty(), value);
    assertTrue(RelatedValue.of(ObservableType.IP, value).isEmpty(), value);
    assertTrue(RelatedValue.domain(value).isEmpty(), value);
    assertTrue(RelatedValue.address(value).isEmpty(), value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "about:blank", "https://a.b/\u202e"})
  void isNoUrlUnlessItIsOneOfTheWeb(String value) {
    assertTrue(RelatedValue.of(ObservableType.URL, value).isEmpty());
  }
}
