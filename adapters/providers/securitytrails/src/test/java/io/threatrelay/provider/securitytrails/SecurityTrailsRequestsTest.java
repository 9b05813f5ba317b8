package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to SecurityTrails, byte by byte. */
class SecurityTrailsRequestsTest {

  private final SecurityTrailsStub stub = new SecurityTrailsStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  private List<String> linesAfterObserving(String type, String value) {
    stub.observe(Observable.of(type, value), Map.of());
    return stub.api.seen().stream().map(Seen::line).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Shop.Example.COM., Shop.Example.COM",
    "bücher.example, xn--bcher-kva.example",
    "_dmarc.example.org, _dmarc.example.org"
  })
  void theRequestNamesADomainInItsCanonicalSpelling(String value, String sent) {
    assertEquals(
        "GET /v1/history/" + sent + "/dns/a?page=1", linesAfterObserving("domain", value).get(0));
  }

  @Test
  void theKeyTravelsInItsHeaderAndNowhereElse() {
    stub.provider.health(Bench.caller("f00d cafe"));
    stub.observe(SecurityTrailsStub.ADDRESS, Map.of());

    Seen ping = stub.api.seen().get(1);
    assertEquals("GET /v1/ping", ping.line());
    assertEquals("f00d cafe", ping.header("APIKEY"));
    assertEquals("application/json", ping.header("Accept"));
    assertEquals("ThreatRelay/test", ping.header("User-Agent"));
    for (Seen request : stub.api.seen()) {
      assertFalse(request.uri().contains("f00d") || request.body().contains("key"));
    }
  }
}
