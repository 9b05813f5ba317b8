package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.WebLink;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {

  private final Site site = new Site("weather", "Weather", URI.create("https://example.com/at/"));

  @Test
  void linksToAPageAboutAnObservable() {
    assertEquals(
        new Reference(
            "ref-weather-ipv6-2001%3ADB8%3A0%3A0%3A0%3A0%3A0%3A1",
            "Look there",
            "Look there on Weather",
            WebLink.of("https://example.com/at/host/2001%3Adb8%3A%3A1").orElseThrow(),
            List.of("Weather")),
        site.reference(Observable.of("ipv6", "2001:DB8:0:0:0:0:0:1"), "Look there", "host/{}"));
  }

  @Test
  void letsNoValueLeaveItsPlace() {
    assertEquals(
        WebLink.of("https://example.com/at/host/..%2F%3Fa%23").orElseThrow(),
        site.page("host/{}", "../?a#"));
  }
}
