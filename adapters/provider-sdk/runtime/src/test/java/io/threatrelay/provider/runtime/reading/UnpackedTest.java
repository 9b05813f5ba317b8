package io.threatrelay.provider.runtime.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {

  private static InputStream packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return Unpacked.of(new ByteArrayInputStream(packed.toByteArray()));
  }

  @Test
  void anAnswerThatShrinksAsAnswersDoIsUnpacked() throws IOException {
    byte[] bytes = new byte[3 << 20];
    new Random(1).nextBytes(bytes);

    assertArrayEquals(bytes, packed(bytes).readAllBytes());
  }

  @Test
  void aMebibyteMayComeOfAnything() throws IOException {
    byte[] blanks = new byte[(int) Unpacked.FREE];

    assertArrayEquals(blanks, packed(blanks).readAllBytes());
  }

  @Test
  void aBombIsAnErrorBeforeItIsUnpacked() throws IOException {
    InputStream bomb = packed(new byte[64 << 20]);
    long[] read = {0};

    IOException refused =
        assertThrows(
            GuardedStream.TooMuch.class,
            () -> {
              for (int n = 0; n >= 0; n = bomb.read(new byte[8192])) {
                read[0] += n;
              }
            });

    assertTrue(read[0] < 3 << 20, "after " + read[0] + " bytes");
    assertTrue(refused.getMessage().endsWith("beyond 100 to 1"), refused.getMessage());
  }

  @Test
  void nothingIsWhatRemainsOfNothing() throws IOException {
    assertEquals(-1, Unpacked.of(InputStream.nullInputStream()).read());
  }
}
