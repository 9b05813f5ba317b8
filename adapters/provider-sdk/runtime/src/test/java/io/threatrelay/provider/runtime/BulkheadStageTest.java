package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.FakeCalls.Script;
import io.threatrelay.provider.runtime.bulkhead.Bulkhead;
import org.junit.jupiter.api.Test;

/** A call holds a place among all calls until it ends. */
class BulkheadStageTest {

  private final Bulkhead bulkhead = new Bulkhead(1);
  private final Stage stage = new BulkheadStage(bulkhead);

  @Test
  void aCallGivesItsPlaceBackWhetherItWorksOrFails() {
    Script script = new Script().answers().fails(Kind.LOST).answers();

    stage.call(FakeCalls.lookUp(), script.next());
    assertThrows(CallFailure.class, () -> stage.call(FakeCalls.lookUp(), script.next()));
    stage.call(FakeCalls.lookUp(), script.next());

    assertEquals(3, script.calls.size());
  }

  @Test
  void aCallWithoutAPlaceBeforeItsDeadlineGoesNoFurther() {
    Bulkhead.Place taken = bulkhead.tryEnter("elsewhere", "key").orElseThrow();
    Script script = new Script();

    RelayFailure late =
        assertThrows(RelayFailure.class, () -> stage.call(FakeCalls.hurried(), script.next()));

    assertEquals("deadline exceeded", late.errors().get(0).code());
    assertTrue(script.calls.isEmpty());
    taken.close();
  }
}
