package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.Recorded;
import io.threatrelay.provider.testkit.RelayText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to SecurityTrails' site, for which nobody is asked and no key is needed. */
class SecurityTrailsLinksTest {

  private static Findings<Reference> links(Map<String, String> settings, Observable... asked) {
    Provider provider = Bench.provider(new SecurityTrailsFactory(), settings);
    ProviderAccess nobody = ProviderAccess.withoutKey(Budget.of(Duration.ofSeconds(1)));
    return Findings.joined(Stream.of(asked).map(o -> provider.refer(o, nobody)).toList());
  }

  @Test
  void leadToThePageAboutAnObservable() {
    Findings<Reference> found =
        links(
            Map.of(),
            Observable.of("domain", "shop.example.com"),
            Observable.of("domain", "bücher.example"),
            Observable.of("ip", "192.0.2.80"),
            Observable.of("ipv6", "2001:db8::80"));

    new Recorded(SecurityTrailsLinksTest.class)
        .expect("references.json", RelayText.ofReferences(found));
  }

  @Test
  void leadToTheSiteThatIsSet() {
    Map<String, String> settings = Map.of("SECURITYTRAILS_UI_URL", "http://127.0.0.1:8080/st");

    Reference link = links(settings, Observable.of("ip", "192.0.2.80")).found().get(0);

    assertEquals("http://127.0.0.1:8080/st/list/ip/192.0.2.80", link.url().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECURITYTRAILS_API_URL", "SECURITYTRAILS_UI_URL"})
  void areNotMadeOfAWrongSetting(String name) {
    UnusableSetting unusable =
        assertThrows(UnusableSetting.class, () -> links(Map.of(name, "securitytrails.com")));

    assertEquals(
        name + "=securitytrails.com: expected an absolute http or https URL",
        unusable.getMessage());
  }

  @Test
  void comeWithNoActions() {
    Provider provider = Bench.provider(new SecurityTrailsFactory(), Map.of());

    assertEquals(List.of(), provider.actions(Observable.of("domain", "shop.example.com")));
  }
}
