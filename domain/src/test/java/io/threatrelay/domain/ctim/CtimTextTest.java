package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CtimTextTest {

  @Test
  void cutsNamesThatAreLongerThanTheirField() {
    String text = "x".repeat(10_000);

    assertEquals(1024, CtimText.line(text).length());
    assertEquals(1024, CtimText.lines(List.of("short", text)).get(1).length());
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertEquals("x" + "😀".repeat(511), CtimText.line("x" + "😀".repeat(600)));
  }

  @Test
  void isWithoutMarkup() {
    assertEquals("[a](b) <c> *", CtimText.line("[a](b) <c> *"));
  }
}
