package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import jakarta.ws.rs.client.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listed host that does not answer, and callers whose tokens name another one. */
@Timeout(120)
class HangingKeyHostTest {

  private static final Map<String, Object> KEYS =
      TestKeys.set(TestKeys.jwk(TestKeys.MAIN, TestToken.KID));

  private final KeyHost hanging = new KeyHost(KEYS);
  private final KeyHost answering = new KeyHost(KEYS);
  private final CountDownLatch end = new CountDownLatch(1);
  private final Client client = KeyHost.client();
  private final JwksTokenVerifier verifier =
      new JwksTokenVerifier(
          Set.of(hanging.name(), answering.name()),
          client,
          new KeySetLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), 1, 2),
          new TestClock());

  @AfterEach
  void stop() {
    end.countDown();
    hanging.close();
    answering.close();
    client.close();
  }

  private Claims verify(Optional<String> token) {
    return verifier.verify(token, Set.of(TestToken.AUDIENCE), Budget.of(Duration.ofMinutes(5)));
  }

  @Test
  void holdsOnlySoManyRequestsAndNoneOfThoseThatNameAnother() throws InterruptedException {
    hanging.does(
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    Optional<String> token = new TestToken(hanging.name()).bearer();
    Thread waiting = new Thread(() -> Refused.with(Refused.HOST, () -> verify(token)));
    waiting.start();
    while (waiting.getState() != Thread.State.TIMED_WAITING || hanging.requests() == 0) {
      Thread.onSpinWait();
    }

    for (int i = 0; i < 300; i++) {
      Refused.with(Refused.HOST, () -> verify(token));
    }

    assertTrue(verify(new TestToken(answering.name()).bearer()).has(Claims.KEY));
    assertEquals(1, hanging.requests());
    end.countDown();
    waiting.join();
  }
}
