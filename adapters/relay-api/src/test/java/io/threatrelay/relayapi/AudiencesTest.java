package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudiencesTest {

  private final TestRelay relay = TestRelay.with(FakeProvider.bodyFirst("a"));

  @AfterEach
  void stop() {
    relay.close();
  }

  @ParameterizedTest
  @CsvSource({
    "relay.example, http://relay.example",
    "relay.example:80, http://relay.example",
    "relay.example:8080, http://relay.example:8080",
    "relay.example:180, http://relay.example:180",
    "127.0.0.1:9090, http://127.0.0.1:9090",
    "[::1]:9090, http://[::1]:9090",
    "Relay.Example, http://Relay.Example",
  })
  void areTheUrlByWhichTheCallerCame(String host, String audience) {
    health(relay, host, "/health");
    assertEquals(Set.of(audience), relay.tokens.audiences());

    health(relay, host, "/a/health");
    assertEquals(Set.of(audience, audience + "/a"), relay.tokens.audiences());
  }

  @Test
  void areThePublicUrlsWhereTheRelayKnowsThem() {
    List<String> known = List.of("https://relay.example", "https://example.com/relay");
    try (TestRelay behindProxy = TestRelay.known(known, FakeProvider.bodyFirst("a"))) {
      health(behindProxy, "inside:9090", "/a/health");

      assertEquals(
          Set.of(
              "https://relay.example",
              "https://relay.example/a",
              "https://example.com/relay",
              "https://example.com/relay/a"),
          behindProxy.tokens.audiences());
    }
  }

  private static void health(TestRelay relay, String host, String path) {
    relay.raw(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  }

  /** Two headers are joined, and are no token then. */
  @Test
  void seesSeveralAuthorizationHeadersAsNone() {
    String answer =
        relay.raw(
            "POST /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n"
                + ("Authorization: " + FakeTokens.FOR_ONE + "\r\n").repeat(2)
                + "\r\n");

    assertEquals(
        "{\"errors\":[{\"type\":\"fatal\",\"code\":\"authorization error\","
            + "\"message\":\"Authorization failed: Wrong JWT structure\"}]}",
        answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }
}
