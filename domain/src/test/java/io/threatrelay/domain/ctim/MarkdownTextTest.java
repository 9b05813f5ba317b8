package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open ports: 22, 443. Country: DE.",
        "IPv4 addresses that _dmarc.x-y.under_score.example.com resolves to",
        "https://example.com/~user/a_b?c=d&e=f#g",
        "AT&T; R&D, C# (1) 100% - 2 + 3 = 5; \"so\" & 'on': a/b!",
        "C:\\Users\\x",
        "2001:db8::1",
        "Names: *.example.com, *.example.net",
        "cpe:/a:nginx:nginx:1.0",
        "Überweisung 😀"
      })
  void leavesOrdinaryTextAlone(String text) {
    assertEquals(text, MarkdownText.description(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "[click](https://evil.example/) ¦ \\[click\\](https://evil.example/)",
        "![seen](https://evil.example/p.png) ¦ !\\[seen\\](https://evil.example/p.png)",
        "[a][b] [b]: javascript:x ¦ \\[a\\]\\[b\\] \\[b\\]: javascript:x",
        "[[a](b)](c) ¦ \\[\\[a\\](b)\\](c)",
        "\\[a\\](b) ¦ \\\\\\[a\\\\\\](b)",
        "<b onmouseover=alert(1)>Bold</b> ¦ &lt;b onmouseover=alert(1)&gt;Bold&lt;/b&gt;",
        "<https://evil.example/> ¦ &lt;https://evil.example/&gt;",
        "<!-- hidden --> ¦ &lt;!-- hidden --&gt;",
        "&lt;b&gt; &#60; &#x3c; &amp;lt; ¦ &amp;lt;b&amp;gt; &amp;#60; &amp;#x3c; &amp;amp;lt;",
        "`code` ```fence ¦ \\`code\\` \\`\\`\\`fence",
        "~~gone~~ ~~~fence ¦ \\~\\~gone\\~\\~ \\~\\~\\~fence",
        "**bold** *it* ¦ \\*\\*bold\\*\\* \\*it\\*",
        "a | b ¦ a \\| b",
        "# Heading ¦ \\# Heading",
        "- item ¦ \\- item",
        "+ item ¦ \\+ item",
        "12. item ¦ 12\\. item",
        "1) item ¦ 1\\) item",
        "> quote ¦ &gt; quote",
        "--- ¦ \\---",
        "_ _ _ ¦ \\_ _ _",
        "§    code§ ¦ code"
      })
  void showsMarkupAsItWasWritten(String text, String markdown) {
    assertEquals(markdown, MarkdownText.description(text).toString());
  }

  @Test
  void isOneLine() {
    assertEquals("a\ufffd# b\ufffd\ufffdc", MarkdownText.line("a\n# b\r\nc").toString());
  }

  @Test
  void isCutToItsFieldButNotWithinAnEscape() {
    String text = "<".repeat(10_000);

    assertEquals("&lt;".repeat(256), MarkdownText.line(text).toString());
    assertEquals("&lt;".repeat(512), MarkdownText.shortDescription(text).toString());
    assertEquals("&lt;".repeat(1250), MarkdownText.description(text).toString());
    assertEquals("\\[".repeat(512), MarkdownText.line("[".repeat(600)).toString());
    assertTrue(MarkdownText.line("x" + "[".repeat(600)).toString().endsWith("\\["));
    assertEquals("x" + "😀".repeat(511), MarkdownText.line("x" + "😀".repeat(600)).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "&#", "&a", "[", "\\", "- ", "_", "#", "1", "~", " "})
  void isDoneWithLongTextsAtOnce(String part) {
    assertTimeout(
        Duration.ofSeconds(2), () -> MarkdownText.description(part.repeat(100_000)).toString());
  }
}
