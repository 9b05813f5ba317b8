package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CtimTextTest {

  @Test
  void leavesOrdinaryTextAlone() {
    String text = "Phishing: «Überweisung» 👩‍💻 العربية";

    assertEquals(text, CtimText.line(text));
    assertEquals(text, CtimText.description(text));
    assertEquals(text, CtimText.shortDescription(text));
  }

  @Test
  void cutsWhatIsLongerThanItsField() {
    String text = "x".repeat(10_000);

    assertEquals(1024, CtimText.line(text).length());
    assertEquals(2048, CtimText.shortDescription(text).length());
    assertEquals(5000, CtimText.description(text).length());
    assertEquals(1024, CtimText.lines(List.of("short", text)).get(1).length());
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertEquals("x" + "😀".repeat(511), CtimText.line("x" + "😀".repeat(600)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "\r", "\n", "\u001b", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066", "\ud800"
      })
  void replacesCharactersThatMoveCursorsOrTurnLinesAround(String harmful) {
    assertEquals("a\ufffdb", CtimText.line("a" + harmful + "b"));
  }
}
