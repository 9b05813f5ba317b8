package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "1.2.3.4", "10.0.0.1", "192.168.100.99", "255.255.255.255"})
  void takesDottedDecimalAsItIs(String text) {
    assertEquals(Optional.of(text), Ipv4.canonical(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "...",
        "1.2.3",
        "1.2.3.",
        "1.2.3.4.",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.1.1.999",
        "01.2.3.4",
        "1.2.3.04",
        "0x7f.0.0.1",
        "2130706433",
        "127.1",
        " 1.2.3.4",
        "1.2.3.4 ",
        "1.2.3.4\n",
        "1.2.3.4/24",
        "1.2.3.4:80",
        "-1.2.3.4",
        "+1.2.3.4",
        "1,2,3,4",
        "１.２.３.４",
        "١.٢.٣.٤",
        "localhost",
        "::1"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Optional.empty(), Ipv4.canonical(text));
  }

  @Test
  void convertsToGroupsAndBack() {
    int[] groups = Ipv4.groups("192.0.2.255");

    assertArrayEquals(new int[] {0xc000, 0x02ff}, groups);
    assertEquals("192.0.2.255", Ipv4.dotted(groups[0], groups[1]));
  }
}
