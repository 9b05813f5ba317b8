package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "Phishing: «Überweisung» 😀 العربية ۝ 中文 हिन्दी";

    assertEquals(text, VisibleText.line(text));
    assertTrue(VisibleText.is(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\r",
        "\n",
        "\t",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u2028",
        "\u061c",
        "\u200b",
        "\u200e",
        "\u200f",
        "\u202a",
        "\u202e",
        "\u2060",
        "\u2063",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufff9",
        "\u3164",
        "\ud800",
        "\udc00",
        "\udb40\udc01",
        "\udb40\udc41",
        "\udb40\udd00"
      })
  void replacesWhatHidesOrMovesText(String hidden) {
    assertEquals("a\ufffdb", VisibleText.line("a" + hidden + "b"));
    assertFalse(VisibleText.is("a" + hidden + "b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ad", "\u034f", "\u200c", "\u200d", "\ufe0e", "\ufe0f"})
  void leavesOutWhatShapesItsNeighbours(String joiner) {
    assertEquals("ab", VisibleText.line("a" + joiner + "b"));
    assertFalse(VisibleText.is("a" + joiner + "b"));
  }

  @Test
  void keepsTheLinesOfMessages() {
    assertEquals("{\r\n\t\"a\": 1\n}", VisibleText.lines("{\r\n\t\"a\": 1\n}"));
    assertEquals("a\ufffdb", VisibleText.lines("a\u202eb"));
  }

  @Test
  void isNotThereWhereNothingIs() {
    assertFalse(VisibleText.is(null));
  }
}
