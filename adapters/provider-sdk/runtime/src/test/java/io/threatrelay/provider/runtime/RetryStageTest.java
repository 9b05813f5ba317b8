package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.FakeCalls.Script;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call is repeated where that is safe and may help. */
class RetryStageTest {

  private final Stage stage = new RetryStage(Duration.ZERO);

  private static int repetitions(Stage stage, CallContext<?> call, CallFailure failure) {
    Script script = new Script().fails(failure).answers();
    try {
      stage.call(call, script.next());
    } catch (RelayFailure last) {
      assertSame(failure.failure(), last);
    }
    return script.calls.size() - 1;
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NOT_REACHED", "LOST", "IN_TROUBLE"})
  void aLookUpIsRepeatedAfterAFailureThatMayPass(Kind kind) {
    assertEquals(1, repetitions(stage, FakeCalls.lookUp(), FakeCalls.failure(kind)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"LATE", "BAD", "THROTTLED", "KEY_REFUSED", "ANSWERED"})
  void aLookUpIsNotRepeatedWhereThatWouldNotHelp(Kind kind) {
    assertEquals(0, repetitions(stage, FakeCalls.lookUp(), FakeCalls.failure(kind)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anOrderIsRepeatedOnlyWhenNothingOfItCanHaveArrived(Kind kind) {
    int expected = kind == Kind.NOT_REACHED ? 1 : 0;

    assertEquals(expected, repetitions(stage, FakeCalls.order(), FakeCalls.failure(kind)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aProbeIsNeverRepeated(Kind kind) {
    CallFailure failure = FakeCalls.failure(kind).withRoom(Optional.of(Duration.ofSeconds(1)));

    assertEquals(0, repetitions(stage, FakeCalls.probe(), failure));
  }

  @Test
  void aRefusedCallIsRepeatedWhenThereWillBeRoomBeforeTheDeadline() {
    CallFailure refused = FakeCalls.failure(Kind.THROTTLED);
    CallFailure soon = refused.withRoom(Optional.of(Duration.ofSeconds(1)));
    CallFailure tooLate = refused.withRoom(Optional.of(Duration.ofMinutes(1)));

    assertEquals(1, repetitions(stage, FakeCalls.order(), soon));
    assertEquals(0, repetitions(stage, FakeCalls.order(), tooLate));
  }

  @Test
  void aCallIsMadeThreeTimesAtMost() {
    Script script = new Script().fails(Kind.LOST).fails(Kind.LOST).fails(Kind.LOST).answers();

    assertThrows(RelayFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));

    assertEquals(3, script.calls.size());
  }

  @Test
  void aCallIsNotRepeatedAfterItsDeadline() {
    assertEquals(0, repetitions(stage, FakeCalls.hurried(), FakeCalls.failure(Kind.LOST)));
  }

  @Test
  void aThreadThatIsInterruptedDoesNotRepeatItsCall() {
    Script script = new Script().fails(Kind.LOST).answers();
    Thread.currentThread().interrupt();

    assertThrows(RelayFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));

    assertTrue(Thread.interrupted());
    assertEquals(1, script.calls.size());
  }
}
