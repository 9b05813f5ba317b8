package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AdmissionLimitTest {

  private static final int LARGE = 40_000;

  private final AdmissionLimit room = new AdmissionLimit(3, 100_000);

  @Test
  void hasItsPlacesAndNoMore() {
    assertTrue(room.take(0) && room.take(0) && room.take(0));

    assertFalse(room.take(0));
    room.giveBack(0);
    assertTrue(room.take(0));
    assertEquals(3, room.inside());
  }

  @Test
  void keepsLargeRequestsOutWhenOthersHoldMuch() {
    assertTrue(room.take(LARGE) && room.take(LARGE));

    assertFalse(room.take(LARGE));
    assertEquals(2, room.inside());
    assertTrue(room.take(10_000), "small ones cost nothing");
    room.giveBack(10_000);
    room.giveBack(LARGE);
    assertTrue(room.take(LARGE));
  }

  @Test
  void alwaysHasRoomForOneBody() {
    int largest = 64 << 20;

    assertTrue(AdmissionLimit.forRequests(1, largest).take(largest + 1));
  }
}
