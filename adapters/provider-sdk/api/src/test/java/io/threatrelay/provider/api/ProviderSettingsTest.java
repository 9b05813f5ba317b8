package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.port.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {

  /** Declares a URL and a word. */
  private static final class MySource implements ProviderFactory {

    @Override
    public String id() {
      return "my-source";
    }

    @Override
    public List<ProviderSetting> settings() {
      return List.of(
          ProviderSetting.baseUrl("URL", "https://api.example/", "Where it is."),
          ProviderSetting.word("MODE", "How much it asks.", "quick", "deep"));
    }

    @Override
    public Provider create(ProviderContext context) {
      throw new UnsupportedOperationException();
    }
  }

  private static ProviderSettings with(String name, String value) {
    Map<String, String> all = Map.of(name, value);
    return ProviderSettings.of(new MySource(), wanted -> Optional.ofNullable(all.get(wanted)));
  }

  private static final ProviderSettings NONE =
      ProviderSettings.of(new MySource(), wanted -> Optional.empty());

  @Test
  void aSettingThatIsNotSetIsItsDefault() {
    assertEquals(URI.create("https://api.example/"), NONE.baseUrl("URL"));
    assertEquals("quick", NONE.word("MODE"));
  }

  @Test
  void aSettingIsLookedUpByItsProvidersId() {
    assertEquals("deep", with("MY_SOURCE_MODE", "DEEP").word("MODE"));
  }

  @Test
  void aSettingThatTheProviderDoesNotDeclareCannotBeRead() {
    assertEquals(
        "my-source reads the setting MODUS: ProviderFactory.settings() must declare it",
        assertThrows(IllegalArgumentException.class, () -> NONE.word("MODUS")).getMessage());
  }

  @Test
  void aSettingsNameMustBeInCapitals() {
    assertThrows(
        IllegalArgumentException.class, () -> ProviderSetting.word("mode", "", "quick", "deep"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/"})
  void aBaseUrlEndsWithASlash(String url) {
    assertEquals(
        URI.create("http://127.0.0.1:8080/api/"), with("MY_SOURCE_URL", url).baseUrl("URL"));
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
  void aUrlThatIsNoBaseIsRefusedByTheSettingsName(String url) {
    UnusableSetting unusable =
        assertThrows(UnusableSetting.class, () -> with("MY_SOURCE_URL", url).baseUrl("URL"));

    assertEquals(true, unusable.getMessage().startsWith("MY_SOURCE_URL="));
    assertEquals(true, unusable.getMessage().endsWith("expected an absolute http or https URL"));
  }

  @Test
  void aWordThatIsNotAllowedIsRefusedWithThoseThatAre() {
    UnusableSetting unusable =
        assertThrows(UnusableSetting.class, () -> with("MY_SOURCE_MODE", "slow").word("MODE"));

    assertEquals("MY_SOURCE_MODE=slow: expected one of quick, deep", unusable.getMessage());
  }
}
