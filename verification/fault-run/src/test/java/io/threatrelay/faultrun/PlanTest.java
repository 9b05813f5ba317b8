package io.threatrelay.faultrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.threatrelay.faultrun.Asked.Type;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void comesFromTheSeed() {
    assertEquals(new Plan(7, true, 60).question(3, 5), new Plan(7, true, 60).question(3, 5));
    assertNotEquals(new Plan(8, true, 60).question(3, 5), new Plan(7, true, 60).question(3, 5));
  }

  @Test
  void drawsEveryFaultThatHasAWeight() {
    SplittableRandom dice = new SplittableRandom(1);

    long drawn = dice.longs(20_000).mapToObj(i -> Fault.drawn(dice)).distinct().count();

    assertEquals(Fault.BEYOND_LIMIT.ordinal(), drawn);
  }

  @Test
  void observablesAndScansTellTheirOwner() {
    for (Type type : Type.values()) {
      Asked asked = new Asked(type, 23, 65_535);
      LookUp result = new LookUp(asked, LookUp.Kind.RESULT, 11);

      assertEquals(asked, Asked.parse(asked.value()));
      assertEquals(result, LookUp.result(result.scanId(1)));
    }
  }
}
