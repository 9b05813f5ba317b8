package io.threatrelay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void nobodyElseMovesTheCursor() {
    assertEquals("red [31m and back", Shown.of("red\u001b[31m and\u202e\u2028back"));
  }

  @Test
  void whatIsTooLongSaysSo() {
    assertEquals("abcd...", Shown.cut("abcdefgh", 7));
    assertEquals("abcdefg", Shown.cut("abcdefg", 7));
  }
}
