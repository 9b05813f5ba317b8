package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.Recorded;
import io.threatrelay.provider.testkit.RelayText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to urlscan.io's site, for what it knows; actions, for URLs. */
class UrlscanLinksTest {

  private static final List<Observable> ONE_OF_EACH =
      List.of(
          Observable.of("ip", "192.0.2.80"),
          Observable.of("ipv6", "2001:DB8::80"),
          Observable.of("domain", "shop.example.com"),
          Observable.of("url", "https://shop.example.com/a b?c=\"d\"&e=[f]#g"));

  private final Recorded files = new Recorded(UrlscanLinksTest.class);
  private final UrlscanStub stub = new UrlscanStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void leadToWhatASearchFound() {
    stub.api.otherwise(Behaviour.json(200, "{\"results\":[{}]}"));
    List<Observable> asked =
        Stream.concat(
                ONE_OF_EACH.stream().limit(3),
                Stream.of(Observable.of("url", "https://shop.example.com/a?c=\"d\"&e=[f]#g")))
            .toList();

    Findings<Reference> found =
        Findings.ofEach(asked, o -> stub.provider.refer(o, Bench.caller("key")));

    files.expect("references.json", RelayText.ofReferences(found));
    assertEquals(4, stub.api.seen().size());
  }

  @Test
  void comeWithAnActionForUrls() {
    files.expect(
        "actions.json",
        RelayText.ofActions(
            ONE_OF_EACH.stream().flatMap(o -> stub.provider.actions(o).stream()).toList()));
    assertEquals(List.of(), stub.api.seen());
  }

  @Test
  void leadToTheSiteThatIsSet() {
    stub.api.otherwise(Behaviour.json(200, "{\"results\":[{}]}"));

    Reference link =
        stub.provider(Map.of("URLSCAN_UI_URL", "http://127.0.0.1:8080/us"))
            .refer(UrlscanStub.ADDRESS, Bench.caller("key"))
            .found()
            .get(0);

    assertEquals("http://127.0.0.1:8080/us/ip/192.0.2.80", link.url().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "URLSCAN_API_URL, urlscan.io, expected an absolute http or https URL",
    "URLSCAN_UI_URL, ftp://urlscan.io/, expected an absolute http or https URL",
    "URLSCAN_VISIBILITY, secret, 'expected one of public, unlisted, private'"
  })
  void areNotMadeOfAWrongSetting(String name, String value, String allowed) {
    UnusableSetting unusable =
        assertThrows(
            UnusableSetting.class, () -> Bench.provider(new UrlscanFactory(), Map.of(name, value)));

    assertEquals(name + "=" + value + ": " + allowed, unusable.getMessage());
  }
}
