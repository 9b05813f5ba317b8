package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.threatrelay.testfiles.SharedFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller sends as a value: no exception, no long wait, one canonical spelling. */
class HostileTextTest {

  private static final List<String> TYPES = List.of("ip", "ipv6", "domain", "url");
  private static final int LONG = 100_000;

  static Stream<String> longTexts() {
    return Stream.of(
            "a", "1", ".", ":", "::", "1.", "1:", "a.", "-", "@", "/", "\\", "[", "%", "ü", "。",
            "💩", "\ud800", " ", "\n", "http://", "a@")
        .map(part -> part.repeat(LONG / part.length()))
        .flatMap(
            text ->
                Stream.of(
                    text, "http://" + text, "http://a:" + text, "http://a/" + text, "::" + text));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("longTexts")
  void isDoneWithLongTextsAtOnce(String text) {
    assertTimeout(Duration.ofSeconds(2), () -> TYPES.forEach(type -> spelling(type, text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urltestdata.json", "punycode_tests.json", "bad_punycode_tests.json"})
  void takesOrRefusesWhateverUrlCorporaHold(String file) {
    List<String> texts = stringsOf(SharedFolder.text("fixtures/url/" + file));

    assertFalse(texts.isEmpty());
    for (String text : texts) {
      TYPES.forEach(type -> spelling(type, text));
      spelling("url", "http://" + text + "/");
      spelling("domain", text + "." + text);
    }
  }

  @Test
  void takesOrRefusesEveryCharacter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 37) {
      String text = Character.toString(c);
      spelling("domain", text);
      spelling("url", "http://a" + text + "b/" + text);
    }
  }

  /** A canonical spelling is its own canonical spelling. */
  private static void spelling(String type, String text) {
    Optional<String> canonical = Observable.of(type, text).canonical();
    if (canonical.isPresent()) {
      assertEquals(canonical, Observable.of(type, canonical.get()).canonical(), text);
    }
  }

  /** All strings of a JSON text; the domain has no JSON parser, and needs none. */
  private static List<String> stringsOf(String json) {
    List<String> strings = new ArrayList<>();
    for (int start = json.indexOf('"'); start >= 0; start = json.indexOf('"', start + 1)) {
      int end = start + 1;
      while (json.charAt(end) != '"') {
        end += json.charAt(end) == '\\' ? 2 : 1;
      }
      strings.add(unescaped(json.substring(start + 1, end)));
      start = end;
    }
    return strings;
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))")
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        : switch (escape.group(2)) {
                          case "n" -> "\n";
                          case "r" -> "\r";
                          case "t" -> "\t";
                          case "b" -> "\b";
                          case "f" -> "\f";
                          default -> escape.group(2);
                        }));
  }
}
