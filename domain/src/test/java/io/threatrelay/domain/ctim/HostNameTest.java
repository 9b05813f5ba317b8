package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

  private static final String LABEL_OF_63 = "a".repeat(63);

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "Example.COM, Example.COM",
    "example.com., example.com",
    "localhost, localhost",
    "_dmarc.example.com, _dmarc.example.com",
    "a_b.example, a_b.example",
    "r3---sn-1.example, r3---sn-1.example",
    "1.2.3.4, 1.2.3.4",
    "3com.example, 3com.example",
    "xn--mnchen-3ya.de, xn--mnchen-3ya.de",
    "münchen.de, xn--mnchen-3ya.de",
    "MÜNCHEN.de, xn--mnchen-3ya.de",
    "例え.テスト, xn--r8jz45g.xn--zckzah",
    "例え。テスト。, xn--r8jz45g.xn--zckzah",
    "пример.рф., xn--e1afmkfd.xn--p1ai",
    "☃.example, xn--n3h.example",
    "💩.la, xn--ls8h.la",
    "🫠.example, xn--129h.example",
    "ｅｘａｍｐｌｅ.com, example.com",
  })
  void writesNamesAsALabels(String text, String canonical) {
    assertEquals(Optional.of(canonical), HostName.canonical(text));
    assertEquals(Optional.of(canonical), HostName.canonical(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "。",
        "a..b",
        ".a",
        "a..",
        "-a.example",
        "a-.example",
        "a b.example",
        "a\t.example",
        "a/b",
        "a?b",
        "a#b",
        "a@b",
        "a:80",
        "[::1]",
        "a%2eb",
        "*.example.com",
        "a\"b",
        "a\\b",
        "a\nb",
        "a\0b",
        "../domain/github.com",
        "é/..",
        "a。。b",
        "ü ü.de",
        "\ud800.example",
        "x\udc00"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Optional.empty(), HostName.canonical(text));
  }

  @Test
  void takesLabelsOf63CharactersAndNoLongerOnes() {
    assertEquals(Optional.of(LABEL_OF_63 + ".de"), HostName.canonical(LABEL_OF_63 + ".de"));
    assertEquals(Optional.empty(), HostName.canonical(LABEL_OF_63 + "a.de"));
    assertEquals(Optional.empty(), HostName.canonical("ü".repeat(63) + ".de"));
  }

  @Test
  void takesNamesOf253CharactersAndNoLongerOnes() {
    String name = (LABEL_OF_63 + ".").repeat(3) + "a".repeat(61);

    assertEquals(253, name.length());
    assertEquals(Optional.of(name), HostName.canonical(name));
    assertEquals(Optional.of(name), HostName.canonical(name + "."));
    assertEquals(Optional.empty(), HostName.canonical(name + "a"));
    assertEquals(Optional.empty(), HostName.canonical("ü.".repeat(60) + "de"));
  }
}
