package io.threatrelay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.ctim.Observable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservableGuessTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, ip",
    "2001:DB8::1, ipv6",
    "::ffff:192.0.2.1, ipv6",
    "example.com, domain",
    "EXAMPLE.com., domain",
    "_dmarc.example.com, domain",
    "bücher.example, domain",
    "xn--bcher-kva.example, domain",
    "https://example.com/a?b=c, url",
    "HTTP://192.0.2.1:8080, url",
    "192.0.2.256, none",
    "192.0.2, none",
    "readme, none",
    "example.com/path, none",
    "ftp://example.com/, none",
    "me@example.com, none",
    "d41d8cd98f00b204e9800998ecf8427e, none",
    "a b.example, none"
  })
  void aValueTellsItsType(String value, String type) {
    assertEquals(
        type, ObservableGuess.of(value).map(Observable::type).map(Object::toString).orElse("none"));
  }
}
