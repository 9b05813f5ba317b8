package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.FakeCalls.Script;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import io.threatrelay.provider.runtime.throttle.Throttles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key's calls keep to the limits that its provider tells. */
class KeyThrottleStageTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final Stage stage =
      new KeyThrottleStage(new Throttles(ThrottleLimits.USUAL, CLOCK, () -> {}));

  private CallFailure refused(Map<String, String> headers) {
    Script script = new Script().refuses(headers);
    return assertThrows(CallFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));
  }

  @Test
  void aRefusalTellsWhenThereMayBeRoom() {
    assertEquals(Optional.of(Duration.ofSeconds(41)), refused(Map.of("Retry-After", "40")).room());
  }

  @Test
  void aFailureOfAnotherKindTellsNothingOfRoom() {
    Script script = new Script().fails(Kind.LOST);

    CallFailure lost =
        assertThrows(CallFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));

    assertEquals(Optional.empty(), lost.room());
  }

  @Test
  void aCallThatWouldWaitBeyondItsDeadlineIsRefusedAtOnce() {
    refused(Map.of("Retry-After", "3600"));
    Script script = new Script();

    RelayFailure limit =
        assertThrows(RelayFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));

    assertEquals("too many requests", limit.errors().get(0).code());
    assertTrue(limit.errors().get(0).message().contains("2026-03-01T13:00:01Z"));
    assertEquals(0, script.calls.size());
  }

  @Test
  void aProbeGoesOnWhateverTheLimitIs() {
    refused(Map.of("Retry-After", "3600"));
    Script script = new Script().answers();

    assertTrue(stage.call(FakeCalls.probe(), script.next()).isPresent());
  }
}
