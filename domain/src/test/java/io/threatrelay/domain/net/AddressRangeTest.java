package io.threatrelay.domain.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.128, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "192.0.2.1/32, 192.0.2.1, true",
    "0.0.0.0/0, 203.0.113.7, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "::/0, 2001:db8::1, true",
    "::/0, 203.0.113.7, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "2001:DB8:0:0::/48, 2001:db8::ffff:1, true",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
    "::ffff:10.0.0.1, 10.0.0.1, true",
    "127.0.0.1, ::ffff:127.0.0.1, true",
    "fe80::/10, fe80::1%eth0, true",
  })
  void aRangeContainsTheAddressesThatShareItsPrefix(
      String range, String address, boolean contained) {
    assertEquals(
        contained,
        AddressRange.of(range).orElseThrow().contains(IpAddress.of(address).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "localhost",
        "proxy.example/8",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/33",
        "10.0.0.0/8/8",
        "10.0.0.0/255.0.0.0",
        "10.0.0.1/8",
        "10.0.0",
        "010.0.0.1",
        "::/129",
        "fd00::1/8",
        "[::1]",
        "::ffff:10.0.0.0/104",
        "10.0.0.0/99999999999999999999"
      })
  void aRangeIsNotReadFromOtherText(String text) {
    assertEquals(Optional.empty(), AddressRange.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1/8, 10.0.0.0/8",
    "192.0.2.129/25, 192.0.2.128/25",
    "192.0.2.1, 192.0.2.1/32",
    "192.0.2.1/0, 0.0.0.0/0",
    "255.255.255.255/1, 128.0.0.0/1",
    "fd00::1/8, fd00:0:0:0:0:0:0:0/8",
    "2001:db8::1/128, 2001:db8:0:0:0:0:0:1/128",
  })
  void theEnclosingRangeIgnoresTheBitsAfterThePrefix(String text, String range) {
    AddressRange enclosing = AddressRange.enclosing(text).orElseThrow();

    assertEquals(range, enclosing.toString());
    assertEquals(AddressRange.of(range), Optional.of(enclosing));
  }
}
