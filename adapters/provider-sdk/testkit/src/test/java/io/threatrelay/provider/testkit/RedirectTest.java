package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.runtime.HttpSettings;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key goes to the host that it was meant for, and to no other. */
class RedirectTest {

  private final StubApi stub = StubApi.start().on("GET", "/moved", 200, "{\"town\":\"Ulm\"}");
  private final StubApi elsewhere = StubApi.start().otherwise(Behaviour.json(200, "{}"));
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
    elsewhere.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsAQuestionOnTheSameHost(int status) {
    stub.on("GET", "/report", Behaviour.redirect(status, "/moved"));

    String town = weather.report(Bench.caller("key")).orElseThrow().town();

    assertEquals("Ulm", town);
    assertEquals(List.of("key", "key"), keys(stub));
  }

  private static List<String> keys(StubApi stub) {
    return stub.seen().stream().map(request -> request.header("Weather-Key")).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNobodyToAnotherHost(int status) {
    stub.on("GET", "/report", Behaviour.redirect(status, elsewhere.url() + "moved"));

    String message = weather.errorFor(Bench.caller("key")).message();

    assertEquals("Weather says: ", message);
    assertTrue(elsewhere.seen().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//other.invalid/moved", "http://user@127.0.0.1/moved", "http:// /", "::"})
  void followsNoStrangeLocation(String location) {
    stub.on("GET", "/report", Behaviour.redirect(302, location));

    weather.errorFor(Bench.caller("key"));

    assertEquals(
        "/report", stub.seen().stream().map(StubApi.Seen::uri).distinct().findFirst().orElse(""));
    assertTrue(elsewhere.seen().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void makesNoQuestionOfAnOrder(int status) {
    stub.on("POST", "/report", Behaviour.redirect(status, "/moved"));

    assertThrows(RelayFailure.class, () -> weather.order(Bench.caller("key")));

    assertEquals(1, stub.seen().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void repeatsAnOrderWhereItIsToldTo(int status) {
    stub.on("POST", "/report", Behaviour.redirect(status, "/moved"));
    stub.on("POST", "/moved", 200, "{\"town\":\"Ulm\"}");

    weather.order(Bench.caller("key"));

    assertEquals("{\"town\":\"Ulm\"}", stub.seen().get(1).body());
  }

  @Test
  void walksInNoCircles() {
    stub.on("GET", "/report", Behaviour.redirect(302, "/report"));

    weather.errorFor(Bench.caller("key"));

    assertEquals(4, stub.seen().size());
  }

  @Test
  void refusesAClientThatFollowsByItself() {
    Client follows = ClientBuilder.newClient();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    assertThrows(
        IllegalArgumentException.class,
        () -> new HttpSettings(follows, "ThreatRelay/test", timer, 1 << 20));

    follows.close();
    timer.shutdownNow();
  }
}
