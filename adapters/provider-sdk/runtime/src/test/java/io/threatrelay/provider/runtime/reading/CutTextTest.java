package io.threatrelay.provider.runtime.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.api.ResponseType;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutTextTest {

  /** What is read of an answer. */
  public record Seen(@JsonbProperty("a") String a, @JsonbProperty("b") String b) {}

  private static Seen read(String text) {
    String json = "{\"a\":\"" + text + "\",\"c\":[\"" + text + "\"],\"b\":\"behind\"}";
    InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
    return ResponseType.object(Seen.class).read(Guarded.object(in, 32 << 20));
  }

  @Test
  void leavesAloneWhatIsShort() {
    String longest = "x".repeat(CutText.LONGEST);

    assertEquals(new Seen(longest, "behind"), read(longest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\u00e4",
        "\u20ac",
        "\ud83d\ude00",
        "\\n",
        "\\\\",
        "\\\"",
        "\\u20ac",
        "ab\\u0041"
      })
  void cutsBetweenCharactersAndNotWithinEscapes(String piece) {
    for (int before = 0; before < 7; before++) {
      Seen seen = read("y".repeat(before) + piece.repeat(CutText.LONGEST));

      assertEquals("behind", seen.b());
      assertTrue(seen.a().length() <= CutText.LONGEST + 1);
      assertTrue(seen.a().indexOf('\ufffd') < 0);
    }
  }

  @Test
  void endsWhereTheTextDoesNot() {
    byte[] endless = ("{\"a\":\"" + "x".repeat(1 << 20)).getBytes(UTF_8);
    GuardedStream in = Guarded.object(new ByteArrayInputStream(endless), 32 << 20);

    assertThrows(GuardedStream.NoWhole.class, () -> in.transferTo(OutputStream.nullOutputStream()));
  }

  @Test
  void letsNoNumberGrowWithoutEnd() {
    byte[] digits = ("{\"a\":" + "1".repeat(GuardedStream.LONGEST_WORD + 1)).getBytes(UTF_8);
    GuardedStream in = Guarded.object(new ByteArrayInputStream(digits), 32 << 20);

    IOException refused = assertThrows(GuardedStream.TooMuch.class, in::readAllBytes);

    assertEquals("has a number of more than 1000 digits", refused.getMessage());
  }
}
