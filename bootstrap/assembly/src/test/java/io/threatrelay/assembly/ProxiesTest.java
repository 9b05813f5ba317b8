package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class ProxiesTest {

  private static final String PROVIDER = "https://api.provider.example/v1/";

  private static Proxies proxies(Map<String, String> values) {
    return RelaySettings.of(Settings.of(values)).proxies();
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

  @ParameterizedTest
  @CsvSource({
    "https://localhost:9443/, true",
    "https://127.3.2.1/, true",
    "https://[::1]/, true",
    "https://provider.example/, true",
    "https://API.Provider.example/, true",
    "https://otherprovider.example/, false",
    "https://a.below.example/, true",
    "https://below.example/, false",
    "https://b.star.example/, true",
    "https://ported.example:8443/, true",
    "https://ported.example/, false",
    "https://default.example/, true",
    "https://192.0.2.7/, true",
    "https://192.0.2.8/, false",
    "https://10.11.255.255/, true",
    "https://10.12.0.0/, false",
    "https://198.51.100.4:81/, true",
    "https://198.51.100.4/, false",
    "https://[2001:db8:0:0::9]/, true",
    "https://[2001:db9::9]/, false",
    "https://[2001:dead::1]:444/, true",
  })
  void leaveOutWhomNoProxyNames(String target, boolean direct) {
    Proxies proxies =
        proxies(
            Map.of(
                "HTTPS_PROXY",
                "http://proxy:1",
                "no_proxy",
                "provider.example, .below.example *.star.example,ported.example:8443,,"
                    + "DEFAULT.example:443,192.0.2.7,10.10.0.0/15,10.0.0.0/99,x/8,"
                    + "198.51.100.4:81,2001:db8::/32,[2001:dead::1]:444"));

    assertEquals(direct ? "none" : "proxy:1", proxy(proxies, target));
  }

  @Test
  void leaveOutEverybodyForAStar() {
    Proxies proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", "a, *"));

    assertEquals("none", proxy(proxies, PROVIDER));
  }

  @Test
  void getTheirCredentialsAndShowThemToNobodyElse() {
    RelaySettings settings =
        RelaySettings.of(
            Settings.of(Map.of("RELAY_PROXY", "http://u%40x:p+%C3%A4:%2F@proxy.example:3128")));

    Optional<String> credentials =
        settings.proxies().of(URI.create(PROVIDER)).flatMap(ProxyAddress::credentials);
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

      assertTrue(wrong.getMessage().startsWith(name + "=…: http://[user:"), wrong.getMessage());
      assertFalse(wrong.getMessage().contains("sec"), wrong.getMessage());
    }
  }
}
