package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void isFoundOnTheClassPath() {
    List<String> ids = new ArrayList<>();
    ServiceLoader.load(ProviderFactory.class).forEach(factory -> ids.add(factory.id()));

    assertEquals(List.of("securitytrails"), ids);
  }

  @Test
  void asksForBothHistoriesOfADomain() {
    List<String> lines = linesAfterObserving("domain", "shop.example.com");

    assertEquals(
        List.of(
            "GET /v1/history/shop.example.com/dns/a?page=1",
            "GET /v1/history/shop.example.com/dns/aaaa?page=1"),
        lines);
  }

  @ParameterizedTest
  @CsvSource({"ip, 192.0.2.80, ipv4, 192.0.2.80", "ipv6, 2001:DB8:0::80, ipv6, 2001:db8::80"})
  void asksForTheDomainsOnAnAddress(String type, String value, String filter, String sent) {
    List<String> lines = linesAfterObserving(type, value);

    assertEquals(List.of("POST /v1/domains/list?page=1"), lines);
    assertEquals(
        "{\"filter\":{\"" + filter + "\":\"" + sent + "\"}}", stub.api.seen().get(0).body());
    assertEquals("application/json", stub.api.seen().get(0).header("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({
    "Shop.Example.COM., Shop.Example.COM",
    "bücher.example, xn--bcher-kva.example",
    "_dmarc.example.org, _dmarc.example.org"
  })
  void asksForADomainInItsCanonicalSpelling(String value, String sent) {
    assertEquals(
        "GET /v1/history/" + sent + "/dns/a?page=1", linesAfterObserving("domain", value).get(0));
  }

  @Test
  void sendsTheKeyInItsHeaderAndNowhereElse() {
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

  @Test
  void neverMixesTheKeysOfCallers() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Callable<Object>> questions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String caller = "caller-" + i % 2;
      Observable host = Observable.of("domain", caller + ".example");
      questions.add(() -> stub.provider.observe(host, Bench.caller(caller)));
    }

    for (Future<Object> question : callers.invokeAll(questions)) {
      question.get();
    }
    callers.shutdown();

    assertEquals(400, stub.api.seen().size());
    for (Seen request : stub.api.seen()) {
      assertTrue(request.uri().contains(request.header("APIKEY") + "."), request.toString());
    }
  }
}
