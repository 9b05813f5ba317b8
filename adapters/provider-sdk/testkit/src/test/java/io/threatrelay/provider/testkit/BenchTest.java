package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BenchTest {

  /** The program's client never offers HTTP/2 without TLS; the JDK's client does by default. */
  @Test
  void carriesCallsAsTheProgramDoes() {
    try (StubApi stub = StubApi.start().on("GET", "/report", 200, "{\"town\":\"Ulm\"}")) {
      Weather weather = new Weather(stub.url());

      weather.report(Bench.caller("key"));

      StubApi.Seen seen = stub.seen().get(0);
      assertTrue(seen.header("User-Agent").startsWith("ThreatRelay/"), seen.toString());
      assertEquals("", seen.header("Upgrade"));
      assertEquals("", seen.header("HTTP2-Settings"));
    }
  }
}
