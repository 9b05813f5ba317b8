package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.httpclient.Proxies;
import io.threatrelay.httpclient.ProxyAddress;
import io.threatrelay.provider.api.UnusableSetting;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

  private static final String PROVIDER = "https://api.provider.example/v1/";

  private static Proxies proxies(Map<String, String> values) {
    return OutboundSettings.of(Settings.of(values)).proxies();
  }

  private static String proxy(Proxies proxies, String target) {
    return proxies.of(URI.create(target)).map(ProxyAddress::toString).orElse("none");
  }

  @Test
  void areNoneUnlessTheyAreSet() {
    assertEquals("none", proxy(proxies(Map.of()), PROVIDER));
    assertEquals("none", proxy(Proxies.none(), PROVIDER));
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example:3128, proxy.example:3128",
    "http://proxy.example:3128/, proxy.example:3128",
    "HTTP://proxy.example, proxy.example:80",
    "proxy.example:3128, proxy.example:3128",
    "http://10.0.0.1:8080, 10.0.0.1:8080",
    "http://[fd00::1]:8080, fd00::1:8080",
  })
  void areReadAsPeopleWriteThem(String text, String address) {
    assertEquals(address, proxy(proxies(Map.of("RELAY_PROXY", text)), PROVIDER));
  }

  @Test
  void carryEveryCallWhenTheRelaysOwnSettingSaysSo() {
    Proxies own =
        proxies(
            Map.of(
                "RELAY_PROXY", "http://own:1",
                "HTTPS_PROXY", "http://other:2",
                "NO_PROXY", "*"));

    assertEquals("own:1", proxy(own, PROVIDER));
    assertEquals("own:1", proxy(own, "http://127.0.0.1:8000/"));
  }

  @Test
  void areThoseOfAllProgramsOtherwise() {
    Proxies usual =
        proxies(
            Map.of(
                "HTTPS_PROXY", "http://capital:1",
                "https_proxy", "http://small:2",
                "HTTP_PROXY", "http://plain:3"));

    assertEquals("small:2", proxy(usual, PROVIDER));
    assertEquals("plain:3", proxy(usual, "http://provider.example/"));
  }

  @Test
  void leaveOutTheHostsOfTheUsualVariable() {
    Proxies proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy:1", "no_proxy", "other.example"));

    assertEquals("proxy:1", proxy(proxies, PROVIDER));
    assertEquals("none", proxy(proxies, "https://other.example/"));
  }

  @Test
  void getTheirCredentialsAndShowThemToNobodyElse() {
    RelaySettings settings =
        RelaySettings.of(
            Settings.of(Map.of("RELAY_PROXY", "http://u%40x:p+%C3%A4:%2F@proxy.example:3128")));

    Optional<String> credentials =
        settings.outbound().proxies().of(URI.create(PROVIDER)).flatMap(ProxyAddress::credentials);
    String basic = Base64.getEncoder().encodeToString("u@x:p+ä:/".getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of("Basic " + basic), credentials);
    assertFalse(settings.toString().contains(basic), "in the settings' text");
    assertTrue(settings.toString().contains("proxy.example:3128"), settings.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@proxy:1",
        "socks5://user:secret@proxy:1",
        "http://user:secret@proxy:0",
        "http://user:secret@proxy:65536",
        "http://user:secret@proxy:x",
        "http://user:secret@",
        "http://user:secret@proxy/path",
        "http://user:sec%zzret@proxy:1",
        "user:secret",
      })
  void stopTheStartWhenTheyAreWrongWithoutShowingTheirPassword(String text) {
    for (String name : new String[] {"RELAY_PROXY", "HTTPS_PROXY", "HTTP_PROXY"}) {
      UnusableSetting wrong =
          assertThrows(UnusableSetting.class, () -> proxies(Map.of(name, text)));

      assertTrue(
          wrong.getMessage().startsWith(name + "=…: expected http://[user:"), wrong.getMessage());
      assertFalse(wrong.getMessage().contains("sec"), wrong.getMessage());
    }
  }
}
