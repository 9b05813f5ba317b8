package io.threatrelay.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

  private static final NoProxy LIST =
      NoProxy.of(
          "provider.example, .below.example *.star.example,ported.example:8443,,"
              + "DEFAULT.example:443,192.0.2.7,10.10.0.0/15,10.0.0.0/99,x/8,"
              + "198.51.100.4:81,203.0.113.9/28,2001:db8::/32,[2001:dead::1]:444");

  @ParameterizedTest
  @CsvSource({
    "localhost, 9443, true",
    "127.3.2.1, 443, true",
    "[::1], 443, true",
    "provider.example, 443, true",
    "API.Provider.example, 443, true",
    "otherprovider.example, 443, false",
    "a.below.example, 443, true",
    "below.example, 443, false",
    "b.star.example, 443, true",
    "ported.example, 8443, true",
    "ported.example, 443, false",
    "default.example, 443, true",
    "192.0.2.7, 443, true",
    "192.0.2.8, 443, false",
    "10.11.255.255, 443, true",
    "10.12.0.0, 443, false",
    "198.51.100.4, 81, true",
    "198.51.100.4, 443, false",
    "203.0.113.15, 443, true",
    "203.0.113.16, 443, false",
    "[2001:db8:0:0::9], 443, true",
    "[2001:db9::9], 443, false",
    "[2001:dead::1], 444, true",
  })
  void coversTheHostsOnItsListAndThisMachine(String host, int port, boolean covered) {
    assertEquals(covered, LIST.covers(host, port));
  }

  @Test
  void coversEveryHostForAStar() {
    assertTrue(NoProxy.of("a, *").covers("api.provider.example", 443));
  }
}
