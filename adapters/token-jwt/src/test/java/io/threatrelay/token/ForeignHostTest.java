package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.port.Budget;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Hosts that are not on the list, however they are spelled: nobody is asked about them. */
class ForeignHostTest {

  private final KeyHost host =
      new KeyHost(TestKeys.set(TestKeys.jwk(TestKeys.MAIN, TestToken.KID)));

  @AfterEach
  void stop() {
    host.close();
  }

  private List<String> spellings() {
    int port = host.port();
    return List.of(
        "evil.example",
        "localhost",
        "localhost:" + (port + 1),
        "localhost:0",
        "localhost:443",
        "localhost:0" + port,
        "localhost:+" + port,
        "localhost:" + port + ":" + port,
        "user@localhost:" + port,
        "user:secret@localhost:" + port,
        "localhost:" + port + "@evil.example",
        "localhost:" + port + "\\@evil.example",
        "localhost:" + port + "/",
        "localhost:" + port + "/some/path",
        "localhost:" + port + "/.well-known/jwks#",
        "localhost:" + port + "?",
        "localhost:" + port + "#",
        "localhost:" + port + " ",
        " localhost:" + port,
        "localhost:" + port + "\n",
        "localhost:" + port + "\r\nX-Evil: 1",
        "local\thost:" + port,
        "localhost:" + port + "\u0000",
        "localhost%3a" + port,
        "%6cocalhost:" + port,
        "localhost.:" + port,
        "localhost..:" + port,
        ".localhost:" + port,
        "https://localhost:" + port,
        "//localhost:" + port,
        "127.0.0.1:" + port,
        "127.1:" + port,
        "0177.0.0.1:" + port,
        "0x7f.0.0.1:" + port,
        "0x7f000001:" + port,
        "2130706433:" + port,
        "0:" + port,
        "0.0.0.0:" + port,
        "[::1]:" + port,
        "[0:0:0:0:0:0:0:1]:" + port,
        "[::ffff:127.0.0.1]:" + port,
        "[::ffff:7f00:1]:" + port,
        "::1",
        "169.254.169.254",
        "l\u043ecalhost:" + port,
        "\uff4cocalhost:" + port,
        "localho\u017ft:" + port,
        "localhost\u3002:" + port,
        "localhost\u200b:" + port,
        "xn--localhost-:" + port,
        "loc\u0430lhost:" + port,
        "localhost:\u0661" + port);
  }

  @TestFactory
  List<DynamicTest> opensNoConnectionTo() {
    return spellings().stream()
        .map(name -> DynamicTest.dynamicTest("«" + name + "»", () -> refuses(name)))
        .toList();
  }

  private void refuses(String name) {
    try (Client client = KeyHost.client()) {
      JwksTokenVerifier verifier =
          new JwksTokenVerifier(Set.of(host.name()), client, KeyHost.UNHURRIED, new TestClock());

      Refused.with(Refused.HOST, () -> verify(verifier, name));
    }
    assertEquals(0, host.connections());
  }

  @Test
  void makesNoRequestSoNoNameIsLookedUp() {
    JwksTokenVerifier verifier =
        new JwksTokenVerifier(
            Set.of(host.name()), untouchable(), KeyHost.UNHURRIED, new TestClock());

    for (String name : spellings()) {
      Refused.with(Refused.HOST, () -> verify(verifier, name));
    }
  }

  @Test
  void lettersThatBecomeAsciiInLowerCaseAreOthers() {
    JwksTokenVerifier verifier =
        new JwksTokenVerifier(
            Set.of("keys.example"), untouchable(), KeyHost.UNHURRIED, new TestClock());

    Refused.with(Refused.HOST, () -> verify(verifier, "\u212aeys.example"));
  }

  /** A client that can be prepared for requests, and makes none. */
  private static Client untouchable() {
    WebTarget target = proxy(WebTarget.class, "property", () -> null);
    return proxy(Client.class, "target", () -> target);
  }

  private static <T> T proxy(Class<T> type, String allowed, Supplier<Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals(allowed)) {
                return answer.get() == null ? self : answer.get();
              }
              throw new AssertionError(method + " was called");
            }));
  }

  private static void verify(JwksTokenVerifier verifier, String jwksHost) {
    verifier.verify(
        new TestToken(jwksHost).bearer(),
        Set.of(TestToken.AUDIENCE),
        Budget.of(Duration.ofMinutes(5)));
  }
}
