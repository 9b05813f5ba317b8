package io.threatrelay.provider.runtime.breaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.breaker.CircuitBreaker.Pass;
import org.junit.jupiter.api.Test;

/** Who fails too often in a row is left alone for a while. */
class CircuitBreakerTest {

  private static final long SECOND = 1_000_000_000L;

  private final CircuitBreaker circuit = new CircuitBreaker();

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      circuit.failed(0, circuit.pass(0));
    }
  }

  @Test
  void opensAfterTenFailuresInARow() {
    fail(9);
    assertTrue(circuit.isPassable(0));
    fail(1);

    assertFalse(circuit.isPassable(0));
    assertEquals(Pass.NONE, circuit.pass(SECOND - 1));
  }

  @Test
  void beginsToCountAnewAfterASuccess() {
    fail(9);
    circuit.worked();
    fail(9);

    assertTrue(circuit.isPassable(0));
  }

  @Test
  void letsOneCallFindOutAfterASecond() {
    fail(10);

    assertEquals(Pass.PROBE, circuit.pass(SECOND));
    assertEquals(Pass.NONE, circuit.pass(SECOND));
    circuit.worked();
    assertEquals(Pass.USUAL, circuit.pass(SECOND));
  }

  @Test
  void waitsTwiceAsLongAfterEachProbeThatFailsButHalfAMinuteAtMost() {
    fail(10);
    long now = 0;
    for (long rest : new long[] {1, 2, 4, 8, 16, 30, 30}) {
      assertFalse(circuit.isPassable(now + rest * SECOND - 1));
      now += rest * SECOND;
      circuit.failed(now, circuit.pass(now));
    }
  }

  @Test
  void letsAnotherCallFindOutWhenTheFirstGaveUp() {
    fail(10);
    circuit.abandoned(circuit.pass(SECOND));

    assertEquals(Pass.PROBE, circuit.pass(SECOND));
  }

  @Test
  void isNotMovedByCallsThatBeganBeforeItOpened() {
    Pass early = circuit.pass(0);
    fail(10);
    circuit.pass(SECOND);
    circuit.failed(SECOND, early);
    circuit.abandoned(early);

    assertEquals(Pass.NONE, circuit.pass(SECOND));
    circuit.worked();
    assertEquals(Pass.USUAL, circuit.pass(SECOND));
  }

  @Test
  void doesNotRestLongerForFailuresThatCameTogether() {
    Pass[] together = new Pass[32];
    for (int i = 0; i < together.length; i++) {
      together[i] = circuit.pass(0);
    }
    for (Pass pass : together) {
      circuit.failed(0, pass);
    }

    assertEquals(Pass.PROBE, circuit.pass(SECOND));
  }

  @Test
  void countsCallsThatWentAnywayWhileItIsClosed() {
    for (int i = 0; i < 10; i++) {
      circuit.failed(0, Pass.ANYWAY);
    }

    assertFalse(circuit.isPassable(0));
  }

  @Test
  void knowsTimesFromAClockThatBeganBelowZero() {
    long now = Long.MAX_VALUE - 1;
    for (int i = 0; i < 10; i++) {
      circuit.failed(now, Pass.USUAL);
    }

    assertFalse(circuit.isPassable(now));
    assertTrue(circuit.isPassable(now + SECOND));
  }
}
