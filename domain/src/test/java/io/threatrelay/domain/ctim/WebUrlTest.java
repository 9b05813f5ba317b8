package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "https://example.com/",
        "HTTPS://Example.COM/Path?q=1#f",
        "http://example.com?q",
        "http://example.com#f",
        "http://example.com:8080/",
        "http://example.com:/",
        "http://example.com:65535/",
        "http://example.com:00080/",
        "http://1.2.3.4/",
        "http://[::1]/",
        "http://[2001:DB8::1]:443/x",
        "http://example.com./",
        "http://user:secret@example.com/",
        "http://paypal.com@evil.example/",
        "http://@example.com/",
        "http://_a.example/",
        "http://example.com/a|b?c={d}^`\"<>\\",
        "http://example.com/ü/日本",
        "http://example.com/💩",
        "http://example.com/../../x",
        "http://example.com//x",
        "http://example.com/%zz",
        "http://example.com/\u2028x",
        "http://xn--mnchen-3ya.de/"
      })
  void takesAbsoluteWebUrlsAsTheyAre(String text) {
    assertEquals(Optional.of(text), WebUrl.canonical(text));
  }

  @ParameterizedTest
  @CsvSource({
    "http://münchen.de/ü, http://xn--mnchen-3ya.de/ü",
    "http://user@münchen.de.:8080/, http://user@xn--mnchen-3ya.de.:8080/",
    "https://例え。テスト/, https://xn--r8jz45g.xn--zckzah/",
    "http://💩.la, http://xn--ls8h.la",
  })
  void writesHostsAsALabels(String text, String canonical) {
    assertEquals(Optional.of(canonical), WebUrl.canonical(text));
    assertEquals(Optional.of(canonical), WebUrl.canonical(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http",
        "http:",
        "http:/",
        "http://",
        "http:///",
        "http:///x",
        "http:example.com",
        "http:/example.com",
        "//example.com",
        "/x",
        "example.com",
        "ftp://example.com/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "httpx://example.com",
        " http://example.com",
        "http://example.com ",
        "http://exa mple.com",
        "http://example.com/a b",
        "http://example.com/a\tb",
        "http://exa\tmple.com/",
        "http://example.com/\n",
        "http://example.com/\r\nX: y",
        "http://a\0b/",
        "http://example.com/\u007f",
        "http:\\\\example.com",
        "http://example.com\\@evil.example/",
        "http://good\\evil.example/",
        "http://a@b@c/",
        "http://user@/",
        "http://:80/",
        "http://./",
        "http://a..b/",
        "http://example.com:80:80/",
        "http://example.com:x/",
        "http://example.com:-1/",
        "http://example.com:65536/",
        "http://example.com:99999/",
        "http://example.com:123456/",
        "http://[::1/",
        "http://::1/",
        "http://[::g]/",
        "http://[fe80::1%25eth0]/",
        "http://[1.2.3.4]/",
        "http://[::1]x/",
        "http://ex%61mple.com/",
        "http://exam\"ple.com/",
        "http://*/",
        "http://example.com/\ud800",
        "http://example.com/\udc00x",
        "http://\ud800/"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Optional.empty(), WebUrl.canonical(text));
  }
}
