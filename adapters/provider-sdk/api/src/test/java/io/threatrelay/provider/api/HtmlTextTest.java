package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "In <em>March</em> <a href=\"https://example.com/?a=1&amp;b=2\" target='_blank'>it</a> leaked. | In March it leaked.",
        "one<br>two<BR/>three<p class=\"x\">four</p>five | one two three four five",
        "Rock &amp; Roll&nbsp;&#39;n&#x27; &quot;more&quot; &mdash; &#8217; | Rock & Roll 'n' \"more\" — ’",
        "a <!-- no --> b<?php no ?>c | a bc",
        "x<script>alert(1)</script>y<style>p{}</style>z | x y z",
        "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
        "&lt;img src=x onerror=y&gt; | <img src=x onerror=y>",
        "&#60;b&#62; &#x3c;b&#x3E; | <b> <b>",
        "&amp;lt;b&amp;gt; | &lt;b&gt;",
        "&unheard; & &; &#; &#x; &#99999999; &#9999999; | &unheard; & &; &#; &#x; &#99999999; &#9999999;",
        "<<b>script>x<</b>/script> | <script>x</script>",
        "cut off <a href=\"https:// | cut off <a href=\"https://",
        "$1 \\ {} | $1 \\ {}"
      })
  void readsHtmlAsText(String html, String text) {
    assertEquals(text, HtmlText.plain(html));
  }

  @Test
  void isOneLine() {
    assertEquals("a b", HtmlText.plain(" \n a \r\n\t\u00a0 b \n"));
    assertEquals("", HtmlText.plain("<p>\n</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<a", "<a ", "&", "&#", "<script>", "<script", "</script", "< ", "<!--"})
  void readsWhateverTheTextInTimeThatGrowsWithIt(String part) {
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> HtmlText.plain(part.repeat((64 << 10) / part.length())));
  }
}
