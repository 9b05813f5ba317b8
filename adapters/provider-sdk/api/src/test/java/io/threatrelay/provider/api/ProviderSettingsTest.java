package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {

  private static ProviderSettings with(String name, String value) {
    Map<String, String> all = Map.of(name, value);
    return new ProviderSettings("my-source", wanted -> Optional.ofNullable(all.get(wanted)));
  }

  private static final ProviderSettings NONE =
      new ProviderSettings("my-source", wanted -> Optional.empty());

  @Test
  void takesTheDefaultWhereNothingIsSet() {
    assertEquals(URI.create("https://api.example/"), NONE.baseUrl("URL", "https://api.example/"));
    assertEquals("quick", NONE.oneOf("MODE", "quick", List.of("quick", "deep")));
  }

  @Test
  void looksSettingsUpByTheProvidersName() {
    ProviderSettings settings = with("MY_SOURCE_MODE", "DEEP");

    assertEquals("deep", settings.oneOf("MODE", "quick", List.of("quick", "deep")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/"})
  void endsABaseWithASlash(String url) {
    assertEquals(
        URI.create("http://127.0.0.1:8080/api/"), with("MY_SOURCE_URL", url).baseUrl("URL", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.example",
        "/v1",
        "ftp://api.example/",
        "https://",
        "https:///v1",
        "https://u@h/",
        "https://h/?a=b",
        "https://h/#a",
        "https://a b/",
        "file:///etc/passwd",
        "mailto:a@b"
      })
  void refusesWhatIsNoBaseAndNamesTheSetting(String url) {
    UnusableSetting unusable =
        assertThrows(
            UnusableSetting.class, () -> with("MY_SOURCE_URL", url).baseUrl("URL", "https://d/"));

    assertEquals(true, unusable.getMessage().startsWith("MY_SOURCE_URL="));
    assertEquals(true, unusable.getMessage().endsWith("an absolute http or https URL is wanted"));
  }

  @Test
  void refusesAWordThatIsNotAllowedAndNamesThoseThatAre() {
    UnusableSetting unusable =
        assertThrows(
            UnusableSetting.class,
            () -> with("MY_SOURCE_MODE", "slow").oneOf("MODE", "quick", List.of("quick", "deep")));

    assertEquals("MY_SOURCE_MODE=slow: one of quick, deep", unusable.getMessage());
  }
}
