package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1#z, https://a.example/x?y=1#z",
    "HTTPS://a.example, https://a.example",
    "http://[2001:db8::1]:8080/, http://[2001:db8::1]:8080/",
    "https://a_b.example/, https://a_b.example/"
  })
  void leadsToTheWeb(String text, String url) {
    assertEquals(url, WebLink.of(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "//a.example/",
        "/path",
        "a.example",
        "http:a.example",
        "http:///path",
        "https://",
        "https://a.example/a b",
        "https://a.example/\u202egpj.exe",
        "https://a.example/\u200b",
        "https://a.example/\ud800"
      })
  void leadsNowhereElse(String text) {
    assertTrue(WebLink.of(text).isEmpty(), text);
  }

  @Test
  void isEqualToTheSameUrl() {
    assertEquals(WebLink.of("https://a.example/"), WebLink.of("https://a.example/"));
    assertEquals(
        WebLink.of("https://a.example/").hashCode(), WebLink.of("https://a.example/").hashCode());
  }
}
