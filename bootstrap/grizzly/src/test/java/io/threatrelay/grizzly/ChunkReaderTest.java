package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {

  private static final String NEXT = "GET / HTTP/1.1";

  private static String read(ChunkReader reader, String text) {
    Buffer input = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, text, ISO_8859_1);
    Buffer data = MemoryManager.DEFAULT_MEMORY_MANAGER.allocate(text.length() + 1);
    reader.read(input, data);
    return data.toStringContent(ISO_8859_1, 0, data.position())
        + "|"
        + input.toStringContent(ISO_8859_1, input.position(), input.limit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\nhello\r\n0\r\n\r\n",
        "0005\r\nhello\r\n000\r\n\r\n",
        "2;a=b\r\nhe\r\n3 ; c=\"d; e\"\r\nllo\r\n0;last\r\n\r\n",
        "5\r\nhello\r\n0\r\nA: b\r\nContent-Length: 9\r\n\r\n"
      })
  void aBodyIsReadWhereverItIsSplitAndNothingBehindIt(String body) {
    for (int split = 0; split <= body.length(); split++) {
      ChunkReader reader = new ChunkReader();
      String first = read(reader, body.substring(0, split));
      String second = read(reader, body.substring(split) + NEXT);

      assertEquals("hello|" + NEXT, first.substring(0, first.length() - 1) + second, body);
      assertTrue(reader.isWhole());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "CHUNK_SIZE, `x\r\n`",
        "CHUNK_SIZE, `\r\n`",
        "CHUNK_SIZE, `-1\r\n`",
        "CHUNK_SIZE, `+1\r\n`",
        "CHUNK_SIZE, `0x1\r\n`",
        "CHUNK_SIZE, ` 1\r\n`",
        "CHUNK_SIZE, `1 \r\n`",
        "CHUNK_SIZE, `1 a\r\n`",
        "CHUNK_SIZE, `1,2\r\n`",
        "CHUNK_SIZE, `1000000000000000\r\n`",
        "CHUNK_END, `1\r\nab`",
        "CHUNK_END, `1\r\na\n`",
        "CHUNK_END, `1\r\na\rb`",
        "BARE_NEWLINE, `1\n`",
        "BARE_NEWLINE, `1;a\n`",
        "BARE_NEWLINE, `0\r\n\n`",
        "BARE_CARRIAGE_RETURN, `1\ra`",
        "BARE_CARRIAGE_RETURN, `0\r\nA: b\rC`",
        "CONTROL_CHARACTER, `1;\0`",
        "FIELD_LINE, `0\r\nA\r\n`",
        "FIELD_LINE, `0\r\nA : b\r\n`",
        "FIELD_LINE, `0\r\n A: b\r\n`"
      })
  void aBodyThatIsNotWhatItSaysIsRefused(String fault, String body) {
    assertFault(fault, body.translateEscapes());
  }

  private static void assertFault(String fault, String body) {
    ChunkReader reader = new ChunkReader();
    FramingException refused = assertThrows(FramingException.class, () -> read(reader, body));
    assertEquals(fault, refused.fault().name());
  }

  @Test
  void extensionsAndTrailersAreBounded() {
    assertFault("CHUNK_LINE_TOO_LONG", "1;" + "a".repeat(1023));
    assertFault("TRAILER_TOO_LARGE", "0\r\n" + ("A: " + "b".repeat(900) + "\r\n").repeat(10));
  }
}
