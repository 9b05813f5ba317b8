package io.threatrelay.token;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

  private final TestClock clock = new TestClock();
  private final Validity validity = new Validity(clock);
  private final long now = clock.seconds();

  private void accepts(String name, Object value) {
    validity.check(Map.of(name, value));
  }

  private void refuses(String reason, String name, Object value) {
    Refused.with(reason, () -> validity.check(Collections.singletonMap(name, value)));
  }

  @Test
  void acceptsATokenWithoutTimes() {
    validity.check(Map.of());
  }

  @Test
  void aTokenEndsSixtySecondsAfterItsTime() {
    accepts("exp", now + 1);
    accepts("exp", now);
    accepts("exp", now - 59);
    refuses(Refused.EXPIRED, "exp", now - 60);
    refuses(Refused.EXPIRED, "exp", now - 61);
    refuses(Refused.EXPIRED, "exp", 0L);
    refuses(Refused.EXPIRED, "exp", -1L);
  }

  @Test
  void aTokenBeginsSixtySecondsBeforeItsTime() {
    accepts("nbf", 0L);
    accepts("nbf", now);
    accepts("nbf", now + 60);
    refuses(Refused.EARLY, "nbf", now + 61);
    refuses(Refused.EARLY, "nbf", Long.MAX_VALUE);
  }

  @Test
  void aTokenIsNotIssuedInTheFuture() {
    accepts("iat", 0L);
    accepts("iat", now + 60);
    refuses(Refused.EARLY, "iat", now + 61);
  }

  @Test
  void fractionsAndTextsOfDigitsAreTimesToo() {
    accepts("exp", new BigDecimal("4000000000.5"));
    accepts("exp", "4000000000");
    accepts("exp", BigDecimal.valueOf(now).subtract(new BigDecimal("59.999")));
    refuses(Refused.EXPIRED, "exp", BigDecimal.valueOf(now).subtract(new BigDecimal("60.001")));
    refuses(Refused.EARLY, "nbf", BigDecimal.valueOf(now).add(new BigDecimal("60.001")));
    refuses(Refused.EXPIRED, "exp", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "nbf", "iat"})
  void refusesTimesThatAreNone(String name) {
    List<Object> none =
        Arrays.asList(
            null,
            "abc",
            "",
            " 1",
            "-1",
            "1.5",
            "1e9",
            "\u0661",
            "1".repeat(21),
            true,
            List.of(),
            List.of(now),
            Map.of());
    for (Object value : none) {
      refuses(Refused.PAYLOAD, name, value);
    }
  }

  @Test
  void hugeNumbersCostNothing() {
    accepts("exp", new BigDecimal("1e999999999"));
    refuses(Refused.EARLY, "nbf", new BigDecimal("1e999999999"));
    refuses(Refused.EXPIRED, "exp", new BigDecimal("-1e999999999"));
    refuses(Refused.EXPIRED, "exp", new BigDecimal("1e-999999999"));
  }
}
