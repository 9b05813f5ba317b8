package io.threatrelay.provider.runtime.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedStreamTest {

  private static GuardedStream stream(String json) {
    return stream(json.getBytes(UTF_8), 1 << 20);
  }

  private static GuardedStream stream(byte[] json, int longest) {
    return Guarded.object(new ByteArrayInputStream(json), longest);
  }

  private static String nested(int depth) {
    return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
  }

  @Test
  void passesAnObjectOn() throws IOException {
    String json = " {\"a\":[{\"b\":\"}]\\\"\"}],\"ü\":\"😀\"} \r\n\t";

    assertEquals(json, new String(stream(json).readAllBytes(), UTF_8));
  }

  @Test
  void leavesAByteOrderMarkOut() throws IOException {
    GuardedStream oneByOne = stream("\ufeff{\"a\":1}");

    assertEquals("{\"a\":1}", new String(stream("\ufeff{\"a\":1}").readAllBytes(), UTF_8));
    assertEquals('{', oneByOne.read());
    assertEquals(" \ufeff{\"a\":1}", new String(stream(" \ufeff{\"a\":1}").readAllBytes(), UTF_8));
  }

  @Test
  void takesSixtyFourLevelsAndNoMore() throws IOException {
    String objects = "{\"a\":".repeat(63) + "{}" + "}".repeat(63);

    assertEquals(nested(64), new String(stream(nested(64)).readAllBytes(), UTF_8));
    assertEquals(objects, new String(stream(objects).readAllBytes(), UTF_8));
    assertThrows(GuardedStream.TooMuch.class, () -> stream(nested(65)).readAllBytes());
  }

  @Test
  void takesAsManyBytesAsItMayAndNoMore() throws IOException {
    byte[] blanks = new byte[1000];
    Arrays.fill(blanks, (byte) ' ');

    assertEquals(1000, stream(blanks, 1000).readAllBytes().length);
    assertThrows(GuardedStream.TooMuch.class, () -> stream(blanks, 999).readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}x", "{} {}", "{}]", "{\"a\":1}}", "{}\u00e9"})
  void refusesWhatFollowsTheObject(String json) {
    assertThrows(GuardedStream.NoWhole.class, () -> stream(json).readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":[", "{\"a\":[]", "{\"a\":\"}"})
  void refusesAnObjectWithoutEnd(String json) {
    assertThrows(GuardedStream.NoWhole.class, () -> stream(json).readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", "}", "{]", "{\"a\":[}", "{\"a\":[{\"b\":[]}}}", "{\"a\":{]}"})
  void refusesWhatWasNotOpened(String json) {
    assertThrows(GuardedStream.NoWhole.class, () -> stream(json).readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "  [1]"})
  void refusesAList(String json) {
    assertThrows(GuardedStream.OtherKind.class, () -> stream(json).readAllBytes());
  }

  @Test
  void countsWhatIsSkippedOrReadByteByByte() throws IOException {
    GuardedStream skipped = stream(nested(65));
    GuardedStream read = stream(nested(65));

    assertThrows(GuardedStream.TooMuch.class, () -> skipped.skip(1000));
    assertThrows(
        GuardedStream.TooMuch.class,
        () -> {
          while (read.read() >= 0) {}
        });
    assertEquals(0, stream("{}").skip(-1));
    assertEquals(0, stream("").skip(5));
  }
}
