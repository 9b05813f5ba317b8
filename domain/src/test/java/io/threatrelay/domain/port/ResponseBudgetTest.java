package io.threatrelay.domain.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseBudgetTest {

  private final DataBudget memory = new DataBudget(1000, 100);

  private ResponseBudget response(int entities, long bytes) {
    return new ResponseBudget(new ResponseLimits(entities, bytes), memory);
  }

  @Test
  void aResponseHoldsNoMoreEntitiesAndBytesThanItMay() {
    try (ResponseBudget response = response(3, 500)) {
      assertTrue(response.take(2, 200));
      assertFalse(response.take(2, 1), "four entities");
      assertFalse(response.take(1, 301), "501 bytes");
      assertTrue(response.take(1, 300));
    }
  }

  @Test
  void allResponsesTogetherHoldNoMoreThanThereIsMemoryAndSmallOnesAlwaysFit() {
    ResponseBudget first = response(9, 5000);
    ResponseBudget second = response(9, 5000);

    assertTrue(first.take(1, 1100));
    assertFalse(second.take(1, 101), "a hundred bytes are free, and no more");
    assertTrue(second.take(1, 100));
    assertEquals(1000, memory.used());

    first.close();
    assertTrue(second.take(1, 900));
    assertFalse(first.take(1, 1), "a closed one takes nothing");
    second.close();
    second.close();
    assertEquals(0, memory.used());
  }

  @Test
  void whatIsLeftOutIsToldWithBothNumbers() {
    ResponseBudget response = response(3, 500);
    assertTrue(response.admitsQuestion());
    response.take(3, 3);
    response.leaveOut(4);
    assertFalse(response.admitsQuestion());
    response.cutLists("Source", 10, 15);
    response.cutLists("Source", 10, 1000);

    assertEquals(
        List.of(
            "Source sent lists of 1015 items; 20 of them were read.",
            "7 entities, relations and table cells were found; the response holds 3 of them."
                + " Ask about fewer observables at once.",
            "The response reached its size limit after 1 of 2 provider calls; the remaining calls were not made."),
        response.warnings().stream().map(RelayError::message).toList());
    assertEquals(
        RelayError.warning(
            "too much data", "Source sent lists of 1015 items; 20 of them were read."),
        response.warnings().get(0));
  }

  @Test
  void nothingIsToldWhereNothingIsLeftOut() {
    ResponseBudget response = ResponseBudget.unlimited();
    response.admitsQuestion();
    response.take(1_000_000, 1L << 40);

    assertEquals(List.of(), response.warnings());
  }

  @Test
  void limitsWithoutRoomAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ResponseLimits(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new ResponseLimits(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new DataBudget(-1, 0));
  }
}
