package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.ResponseBudget;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallersTest {

  @ParameterizedTest
  @CsvSource({"PT25S,PT24.5S", "PT2S,PT1.8S", "PT1S,PT0.9S", "PT10M,PT9M59.5S"})
  void keepsALittleOfTheDeadlineForWritingTheAnswer(Duration deadline, Duration forAsking) {
    Callers callers =
        new Callers(
            (header, audiences, budget) -> null,
            new Audiences(List.of(), null),
            deadline,
            ResponseBudget::unlimited);

    Duration left = callers.of(null, null, null).budget().left();

    assertTrue(left.compareTo(forAsking) <= 0, "no more than that: " + left);
    assertTrue(left.compareTo(forAsking.minusMillis(100)) > 0, "nor much less: " + left);
  }
}
