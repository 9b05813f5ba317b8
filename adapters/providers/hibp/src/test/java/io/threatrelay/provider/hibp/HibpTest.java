package io.threatrelay.provider.hibp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract does not ask. */
class HibpTest {

  private static final Observable MAILBOX = Observable.of("email", "jane+x@example.com");
  private static final String ASKED =
      "/breachedaccount/jane%2Bx%40example.com?truncateResponse=false";
  private static final String BREACH =
      """
      {"Name":"Shop","Title":"The Shop","Domain":"shop.example.com","BreachDate":"2023-10-04",
       "Description":"<em>Much</em> was &quot;lost&quot;.<br>More","DataClasses":["Passwords"],
       "IsVerified":%s,"IsFabricated":%s}""";

  private final StubApi api = StubApi.start();
  private final Provider provider =
      Bench.provider(new HibpFactory(), Map.of("HIBP_API_URL", api.url().toString()));

  @AfterEach
  void stop() {
    api.close();
  }

  private Findings<CtimEntity> observe(String json) {
    api.on("GET", ASKED, 200, json);
    return provider.observe(MAILBOX, Bench.caller("key"));
  }

  @ParameterizedTest
  @CsvSource({"true, false, HIGH", "false, false, MEDIUM", "false, true, LOW", "null, null, HIGH"})
  void isAsSureAsTheyAre(String verified, String fabricated, Confidence confidence) {
    Findings<CtimEntity> found = observe("[" + BREACH.formatted(verified, fabricated) + "]");

    assertEquals(confidence, ((Sighting) found.found().get(0)).confidence());
    assertEquals(confidence, ((Indicator) found.found().get(1)).confidence());
  }

  @Test
  void losesOnlyTheBreachThatCannotBeRead() {
    Findings<CtimEntity> found =
        observe("[{\"Title\":7},{},null," + BREACH.formatted("true", "false") + "]");

    assertEquals(3, found.found().size());
    assertEquals(List.of("key error"), found.errors().stream().map(RelayError::code).toList());
  }

  @Test
  void isHealthyWhereTheSubscriptionIsTold() {
    api.on("GET", "/subscription/status", 200, "{\"SubscriptionName\":\"Pwned 1\"}");

    provider.health(Bench.caller("key"));
  }
}
