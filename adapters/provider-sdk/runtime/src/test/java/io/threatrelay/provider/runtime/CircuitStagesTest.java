package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.FakeCalls.Script;
import io.threatrelay.provider.runtime.breaker.CircuitBreakers;
import io.threatrelay.provider.runtime.keys.CallKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider that keeps failing is left alone. */
class CircuitStagesTest {

  private static final CallKey OTHER = new CallKey("Weather", "host", "other");

  private final CircuitBreakers breakers = new CircuitBreakers(() -> 0);
  private final Stage breaker = new CircuitBreakerStage(breakers);
  private final Stage failFast = new FailFastStage(breakers);

  private void fail(Kind kind) {
    for (int i = 0; i < 10; i++) {
      Script script = new Script().fails(kind);
      assertThrows(CallFailure.class, () -> breaker.call(FakeCalls.lookUp(), script.next()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"LATE", "THROTTLED", "KEY_REFUSED", "ANSWERED"})
  void failuresThatAreNoTroubleOfTheProvidersOpenNoCircuit(Kind kind) {
    fail(kind);

    assertFalse(breakers.isOpen(FakeCalls.KEY));
  }

  @ParameterizedTest
  @CsvSource({"NOT_REACHED, true", "LOST, false", "IN_TROUBLE, false", "BAD, false"})
  void troubleOpensTheCircuitOfTheHostOrOfTheKey(Kind kind, boolean ofTheHost) {
    fail(kind);

    assertEquals(ofTheHost, breakers.isOpen(OTHER));
    Script script = new Script();
    for (Stage stage : new Stage[] {failFast, breaker}) {
      RelayFailure refused =
          assertThrows(RelayFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));
      assertEquals("service unavailable", refused.errors().get(0).code());
    }
    assertEquals(0, script.calls.size());
  }

  @Test
  void aProbeThatWorksClosesTheCircuit() {
    fail(Kind.BAD);
    Script script = new Script().knowsNothing();

    failFast.call(FakeCalls.probe(), new Script().knowsNothing().next());
    breaker.call(FakeCalls.probe(), script.next());

    assertFalse(breakers.isOpen(FakeCalls.KEY));
  }
}
