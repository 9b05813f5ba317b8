package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedJsonTest {

  private final BoundedJson json = new BoundedJson();

  private Object read(String text) throws NotJsonException {
    return json.read(TestToken.utf8(text));
  }

  @Test
  void readsEveryKindOfValue() throws NotJsonException {
    assertEquals(
        Map.of("a", List.of(1L, true, false, "\u00e9\n"), "b", Map.of()),
        read(" {\"a\":[1,true,false,\"\u00e9\\n\"], \"b\":{}} "));
    assertNull(read("null"));
    assertEquals(Long.MIN_VALUE, read("-9223372036854775808"));
    assertEquals(new BigDecimal("9223372036854775808"), read("9223372036854775808"));
    assertEquals(new BigDecimal("2.0"), read("2.0"));
  }

  @Test
  void theLastOfMembersWithOneNameCounts() throws NotJsonException {
    assertEquals(Map.of("a", 2L), read("{\"a\":{\"b\":1},\"a\":2}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "[1", "[1,", "[1,]", "{\"a\":1,}",
            "{a:1}",
        "{'a':1}", "{}x", "{} {}", "1 2", "tru", "NaN", "[Infinity]", "01", "+1", ".5", "1.", "\"",
        "\"\n\"", "\"\\x\"", "\"\\u12\"", "\ufeff{}", "//\n{}", "{\"a\" 1}", "]", "}",
            "1e2147483648"
      })
  void refusesWhatIsNone(String text) {
    assertThrows(NotJsonException.class, () -> read(text));
  }

  @Test
  void refusesOtherEncodings() {
    for (byte[] bytes :
        List.of(
            new byte[] {'"', (byte) 0xff, '"'},
            new byte[] {'"', (byte) 0xc0, (byte) 0xa2, '"'},
            new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            "{}".getBytes(StandardCharsets.UTF_16))) {
      assertThrows(NotJsonException.class, () -> json.read(bytes));
    }
  }

  @Test
  void readsThirtyTwoLevelsAndNoMore() throws NotJsonException {
    read("[".repeat(32) + "1" + "]".repeat(32));

    assertThrows(NotJsonException.class, () -> read("[".repeat(33) + "1" + "]".repeat(33)));
    assertThrows(NotJsonException.class, () -> read("[".repeat(200_000)));
    assertThrows(NotJsonException.class, () -> read("{\"a\":".repeat(100_000)));
  }

  @Test
  void refusesNumbersThatTakeLongToRead() throws NotJsonException {
    read("1".repeat(1000));

    assertThrows(NotJsonException.class, () -> read("1".repeat(1001)));
  }

  @Test
  void hasOneWayToRefuse() {
    byte[] seed =
        TestToken.utf8("{\"a\":[1,-2.5e3,\"x\\u00e9\\n\",null,true],\"b\":{\"c\":false}}");
    byte[] spice = TestToken.utf8("{}[]\":,\\u0e-. \u00e9tfn");
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      byte[] mutant = seed.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        mutant[random.nextInt(mutant.length)] = spice[random.nextInt(spice.length)];
      }
      try {
        json.read(mutant);
      } catch (NotJsonException expected) {
        // Every other exception fails the test.
      }
    }
  }
}
