package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key host may answer, and how long it may take. */
class KeySetAnswersTest {

  private static final Map<String, Object> MAIN = TestKeys.jwk(TestKeys.MAIN, TestToken.KID);
  private static final String GOOD = TestToken.json(TestKeys.set(MAIN));

  private static Client client;

  private final KeyHost host = new KeyHost(TestKeys.set(MAIN));

  @BeforeAll
  static void openClient() {
    client = KeyHost.client();
  }

  @AfterAll
  static void closeClient() {
    client.close();
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private Claims verify() {
    return verify(client, host.name(), Duration.ofMinutes(5));
  }

  private static Claims verify(Client client, String jwksHost, Duration budget) {
    return new JwksTokenVerifier(Set.of(jwksHost), client, KeyHost.UNHURRIED, new TestClock())
        .verify(new TestToken(jwksHost).bearer(), Set.of(TestToken.AUDIENCE), Budget.of(budget));
  }

  private void accepts() {
    assertTrue(verify().has(Claims.KEY));
  }

  private void refuses(String reason) {
    Refused.with(reason, this::verify);
  }

  @Test
  void asksForTheKeySetAtItsPlace() {
    String[] seen = new String[2];
    host.does(
        exchange -> {
          seen[0] = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          seen[1] = exchange.getRequestHeaders().getFirst("Authorization");
          send(exchange, 200, GOOD.getBytes(StandardCharsets.UTF_8));
        });

    accepts();

    assertEquals("GET /.well-known/jwks", seen[0]);
    assertNull(seen[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void acceptsSuccess(int status) {
    host.answers(status, GOOD);

    accepts();
  }

  @ParameterizedTest
  @ValueSource(ints = {203, 206, 300, 400, 401, 403, 404, 429, 500, 503})
  void refusesOtherStatusesEvenWithAGoodBody(int status) {
    host.answers(status, GOOD);

    refuses(Refused.HOST);
  }

  @Test
  void refusesAnAnswerWithoutBody() {
    host.answers(204, "");
    refuses(Refused.HOST);

    host.answers(200, "");
    refuses(Refused.HOST);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) {
    try (KeyHost elsewhere = new KeyHost(TestKeys.set(MAIN))) {
      for (String place :
          List.of("/.well-known/jwks", "https://" + elsewhere.name() + "/.well-known/jwks")) {
        int before = host.requests();
        host.answers(status, Map.of("Location", place), TestToken.utf8(GOOD));

        refuses(Refused.HOST);

        assertEquals(before + 1, host.requests());
      }
      assertEquals(0, elsewhere.connections());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"keys\": [",
        "<html></html>",
        "{} x",
        "not json",
        "\ufeff{\"keys\":[]}",
        "{'keys':[]}",
        "{\"keys\":[],}",
        "NaN"
      })
  void refusesWhatIsNoJson(String body) {
    host.answers(200, body);

    refuses(Refused.HOST);
  }

  @Test
  void refusesInvalidUtf8AndBombs() {
    host.answers(200, Map.of(), new byte[] {'"', (byte) 0xff, '"'});
    refuses(Refused.HOST);

    host.answers(200, "{\"keys\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    refuses(Refused.HOST);

    host.answers(200, "{\"keys\":[" + "1".repeat(200_000) + "]}");
    refuses(Refused.HOST);
  }

  @Test
  void readsTheBodyWhateverItsTypeSays() {
    host.answers(200, Map.of("Content-Type", "text/plain"), TestToken.utf8(GOOD));

    accepts();
  }

  @Test
  void readsAChunkedAnswer() {
    host.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (byte b : TestToken.utf8(GOOD)) {
            exchange.getResponseBody().write(b);
          }
        });

    accepts();
  }

  @Test
  void refusesATruncatedAnswer() {
    host.does(
        exchange -> {
          exchange.sendResponseHeaders(200, GOOD.length() + 100L);
          exchange.getResponseBody().write(TestToken.utf8(GOOD));
          exchange.getResponseBody().flush();
          throw new IOException("the connection breaks");
        });

    refuses(Refused.HOST);
  }

  @Test
  void reads256KibAndNoMore() {
    int room = 256 * 1024 - GOOD.length() - "{\"pad\":\"\",".length() + 1;
    String largest = "{\"pad\":\"" + "x".repeat(room) + "\"," + GOOD.substring(1);
    assertEquals(256 * 1024, largest.length());

    host.answers(200, largest);
    accepts();

    host.answers(200, " " + largest);
    refuses(Refused.HOST);
  }

  @Test
  void endsAnEndlessAnswer() {
    host.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
          while (true) {
            exchange.getResponseBody().write(blanks);
          }
        });

    refuses(Refused.HOST);
  }

  @Test
  void saysWhatIsWrongWithJsonThatIsNoKeySet() {
    for (String body : List.of("[]", "null", "\"x\"", "1", "{\"keys\":null}", "{\"keys\":{}}")) {
      host.answers(200, body);
      refuses(Refused.KID);
    }
    host.answers(200, "{\"keys\":[]}");
    refuses(Refused.KID);

    host.answers(200, "{}");
    refuses(Refused.PAYLOAD);
  }

  @Test
  void findsTheRightKeyAmongOddOnes() {
    List<Object> odd =
        Arrays.asList(
            null,
            5,
            "x",
            List.of(),
            Map.of(),
            Map.of("kid", TestToken.KID),
            TestKeys.without(TestKeys.jwk(TestKeys.ROGUE, "x"), "kid"),
            TestKeys.jwk(TestKeys.MAIN, "the-same-key"),
            TestKeys.with(MAIN, "kid", 5),
            TestKeys.with(MAIN, "n", "!!!not base64!!!"),
            TestKeys.without(MAIN, "n"),
            TestKeys.without(MAIN, "kty"),
            TestKeys.with(MAIN, "e", 65537),
            TestKeys.privateJwk(TestKeys.ROGUE, TestToken.KID),
            Map.of("kty", "oct", "kid", TestToken.KID, "k", "AAAA"),
            Map.of("kty", "EC", "kid", TestToken.KID, "crv", "P-256", "x", "AA", "y", "AA"),
            TestKeys.with(TestKeys.jwk(TestKeys.ROGUE, TestToken.KID), "use", "enc"));

    host.answers(200, TestToken.json(Map.of("keys", joined(odd, MAIN))));
    accepts();

    host.answers(200, TestToken.json(Map.of("keys", joined(List.of(MAIN), odd.toArray()))));
    accepts();
  }

  private static List<Object> joined(List<?> first, Object... then) {
    List<Object> all = new ArrayList<>(first);
    all.addAll(Arrays.asList(then));
    return all;
  }

  @Test
  void acceptsAKeyThatSaysItIsForVerifyingAndWhatElseItLikes() {
    Map<String, Object> talkative = TestKeys.with(MAIN, "use", "sig");
    talkative.putAll(
        Map.of(
            "alg",
            "RS256",
            "key_ops",
            List.of("verify"),
            "x5c",
            List.of("no certificate"),
            "z",
            1));
    host.answers(TestKeys.set(talkative));

    accepts();
  }

  @ParameterizedTest
  @ValueSource(strings = {"use", "alg", "key_ops"})
  void acceptsAKeyOfWhichAMemberIsNull(String member) {
    host.answers(TestKeys.set(TestKeys.with(MAIN, member, null)));

    accepts();
  }

  @Test
  void ofTwoKeysWithOneIdTheLastCounts() {
    Map<String, Object> rogue = TestKeys.jwk(TestKeys.ROGUE, TestToken.KID);

    host.answers(TestKeys.set(rogue, MAIN));
    accepts();

    host.answers(TestKeys.set(MAIN, rogue));
    refuses(Refused.SIGNATURE);
  }

  @Test
  void refusesACertificateThatNobodyItTrustsSigned() {
    try (Client distrustful = KeyHost.distrustfulClient()) {
      Refused.with(Refused.HOST, () -> verify(distrustful, host.name(), Duration.ofMinutes(5)));
    }
    assertEquals(0, host.requests());
  }

  @Test
  void refusesACertificateOfAnotherHost() {
    String otherName = "localhost.localdomain:" + host.port();

    Refused.with(Refused.HOST, () -> verify(client, otherName, Duration.ofMinutes(5)));
    assertEquals(0, host.requests());
  }

  @Test
  void refusesWhenNobodyListens() {
    String name = host.name();
    host.close();

    Refused.with(Refused.HOST, () -> verify(client, name, Duration.ofMinutes(5)));
  }

  @Test
  void waitsNoLongerThanTheBudgetAllows() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    host.does(exchange -> hold(end));

    Refused.with(Refused.HOST, () -> verify(client, host.name(), Duration.ofMillis(200)));

    assertEquals(1, end.getCount(), "the host has not answered yet");
    end.countDown();
  }

  @Test
  void doesNotEvenWaitWhenTheBudgetIsSpent() {
    Refused.with(Refused.HOST, () -> verify(client, host.name(), Duration.ofSeconds(-1)));
  }

  @Test
  void cutsAnAnswerThatDrips() throws InterruptedException {
    CountDownLatch cut = new CountDownLatch(1);
    host.does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drip(exchange.getResponseBody(), cut);
        });
    KeySetLimits hasty = new KeySetLimits(Duration.ofMinutes(5), Duration.ofMillis(500), 1, 1);
    JwksTokenVerifier verifier =
        new JwksTokenVerifier(Set.of(host.name()), client, hasty, new TestClock());

    Refused.with(
        Refused.HOST,
        () ->
            verifier.verify(
                new TestToken(host.name()).bearer(),
                Set.of(TestToken.AUDIENCE),
                Budget.of(Duration.ofMinutes(5))));

    if (host.requests() > 0) {
      cut.await();
    }
  }

  private static void drip(OutputStream out, CountDownLatch cut) throws IOException {
    try {
      CountDownLatch never = new CountDownLatch(1);
      while (!never.await(100, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException closedByTheReader) {
      cut.countDown();
      throw closedByTheReader;
    }
  }

  private static void hold(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
