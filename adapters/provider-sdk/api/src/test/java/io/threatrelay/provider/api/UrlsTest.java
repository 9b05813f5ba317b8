package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "AZaz09-._~, AZaz09-._~",
    "a/b, a%2Fb",
    "a b, a%20b",
    "a+b&c=d, a%2Bb%26c%3Dd",
    "2001:db8::1, 2001%3Adb8%3A%3A1",
    "é, %C3%A9",
    "😀, %F0%9F%98%80",
    "%2e, %252e",
    "{}, %7B%7D",
    "'a\\b\"c', a%5Cb%22c",
  })
  void encodesAllButUnreservedCharacters(String value, String encoded) {
    assertEquals(encoded, Urls.encode(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..", ".", "../..", "a/../b", "x?y=z", "x#y", "x;y", "//h", "%2e%2e", "\r\n", "{}"
      })
  void keepsAValueWithinItsSegment(String value) {
    URI url = URI.create("http://api.example/v1/" + Urls.path("result/{}/end", value)).normalize();

    assertEquals("/v1/result/", url.getRawPath().substring(0, 11));
    assertEquals("/end", url.getRawPath().substring(url.getRawPath().lastIndexOf('/')));
    assertEquals(5, url.getRawPath().split("/").length);
    assertEquals(null, url.getRawQuery());
    assertEquals(null, url.getRawFragment());
  }

  @Test
  void wantsAsManyValuesAsThereArePlaces() {
    assertThrows(IllegalArgumentException.class, () -> Urls.path("a/{}"));
    assertThrows(IllegalArgumentException.class, () -> Urls.path("a", "b"));
  }
}
